package fr.pli.desktop.sync;

import fr.pli.desktop.work.Signal;

/** Keeps workstation and server in step; everything works without it, later. */
public interface Sync {
  LinkState state();

  /** Exchanges everything once, on the calling thread; true when the server was reached. */
  boolean now();

  /**
   * Code of why the last exchange failed ("offline", "device-revoked"); empty after one that went
   * well, and before the first.
   */
  default String failure() {
    return state().problem();
  }

  /** Starts the loops: due dispatches, server events, fallback poll. */
  void start();

  /** Asks for an exchange soon, from any thread. */
  void soon();

  Signal changed();
}
