package fr.pli.desktop.ui;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;

/**
 * One screen of the window. It is made once for a window and a language; it subscribes to what it
 * watches when made, and ends that in {@link #close()}. To add one: write it, give its words in its
 * bundle, and name it in the list that the wiring hands to {@link DeskWindow}.
 */
public interface Screen extends AutoCloseable {
  /** "review"; the message key of its title is "screen." + id. */
  String id();

  /** Literal of a feather icon. */
  String icon();

  Node node();

  /** It came to the front: put the focus where work begins. */
  void shown();

  /** Another screen came to the front. */
  void hidden();

  ReadOnlyObjectProperty<Badge> badge();

  /** What keys do while it is shown. */
  default Map<Action, Runnable> actions() {
    return Map.of();
  }

  /** Small controls at the right of the top bar while it is shown. */
  default List<Node> tools() {
    return List.of();
  }

  /** Shows what holds all these words; empty shows everything again. */
  void search(String words);

  /** Ends subscriptions and forgets what is shown: the window locks or changes its language. */
  @Override
  void close();
}
