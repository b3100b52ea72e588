package fr.pli.desktop.vault;

import java.io.IOException;

/** The journal is not what was written: records were changed, removed or exchanged. */
final class JournalException extends IOException {
  JournalException(String message) {
    super(message);
  }
}
