package fr.pli.demo.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The one source of chance of a seed. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** True so many times in a thousand. */
  boolean permille(int times) {
    return random.nextInt(1000) < times;
  }

  /** From 0 to one less than the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> some) {
    return some.get(below(some.size()));
  }

  /** Chance of somebody's own, that does not depend on what others draw. */
  RandomGenerator own() {
    return random.split();
  }
}
