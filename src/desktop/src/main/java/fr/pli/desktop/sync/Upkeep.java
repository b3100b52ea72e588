package fr.pli.desktop.sync;

import fr.pli.desktop.link.LinkException;

/** What stands between this workstation and the server beside the letters. */
@FunctionalInterface
public interface Upkeep {
  /** Renews what is due; a failure that may heal is tried again with the next exchange. */
  void keepFresh() throws LinkException;

  /** The server said that this workstation was shut out; asked anew at every exchange. */
  default void dismissed() {}
}
