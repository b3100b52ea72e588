package fr.pli.desktop.vault;

import java.io.IOException;

/** A file is not what was written: changed, cut, exchanged for another, or not ours. */
final class DamagedFileException extends IOException {
  DamagedFileException(String what) {
    super(what);
  }
}
