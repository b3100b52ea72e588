package fr.pli.desktop.sync;

import fr.pli.desktop.link.LinkException;

/** What has to be kept fresh beside the letters: this workstation's certificate. */
@FunctionalInterface
public interface Upkeep {
  /** Renews what is due; a failure that may heal is tried again with the next exchange. */
  void keepFresh() throws LinkException;
}
