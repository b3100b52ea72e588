package fr.pli.desktop.evidence;

import fr.pli.desktop.work.Signal;
import java.util.List;
import java.util.UUID;

/** What people are told about evidence that does not fit. */
public interface Evidence {
  /** What no person has settled yet, oldest first. */
  List<Finding> open();

  /** Everything that ever was found, newest first. */
  List<Finding> all();

  /**
   * A person took note and says to go on: the next head of the log is believed as the first one
   * was, the next head of the journal is handed over. The finding stays stored.
   */
  void settle(UUID finding, String who);

  Signal changed();

  /** For a workstation without a server. */
  static Evidence none() {
    return new Evidence() {
      private final Signal changed = new Signal();

      @Override
      public List<Finding> open() {
        return List.of();
      }

      @Override
      public List<Finding> all() {
        return List.of();
      }

      @Override
      public void settle(UUID finding, String who) {}

      @Override
      public Signal changed() {
        return changed;
      }
    };
  }
}
