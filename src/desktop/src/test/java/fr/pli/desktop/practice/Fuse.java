package fr.pli.desktop.practice;

import java.util.ArrayList;
import java.util.List;

/** Every point at which the program can die passes here; one of them burns. */
public final class Fuse {
  private final List<String> passed = new ArrayList<>();
  private String name = "";
  private int nth;
  private int step;
  private boolean burnt;

  /** Dies at the n-th passing of a named point, from 1. */
  public void burnAt(String point, int time) {
    reset();
    name = point;
    nth = time;
  }

  /** Dies at the n-th point, whatever it is, from 1. */
  public void burnAt(int point) {
    reset();
    step = point;
  }

  /** Never dies. */
  public void reset() {
    passed.clear();
    name = "";
    nth = 0;
    step = 0;
    burnt = false;
  }

  public boolean burnt() {
    return burnt;
  }

  synchronized void pass(String point) {
    passed.add(point);
    boolean named = point.equals(name) && passed.stream().filter(name::equals).count() == nth;
    if (!burnt && (named || passed.size() == step)) {
      burnt = true;
      throw new Crash(point);
    }
  }
}
