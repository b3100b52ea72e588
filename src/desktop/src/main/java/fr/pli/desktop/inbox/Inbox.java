package fr.pli.desktop.inbox;

import fr.pli.desktop.work.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What people and screens do with received letters. Needs no network, and the right to read:
 * without it every call but {@link #changed} throws {@link
 * fr.pli.desktop.people.NotAllowedException}.
 */
public interface Inbox {
  /** Newest first. */
  List<ReceivedLetter> letters();

  /** Letters whose patient, sender, type or text holds all the words; newest first. */
  List<ReceivedLetter> search(String words);

  Optional<ReceivedLetter> find(UUID letter);

  /** The PDF, byte for byte as it was sent. */
  byte[] pdf(UUID letter);

  /** Marks as read; the sender's receipt leaves with the next sync. */
  void read(UUID letter, String who);

  void unread(UUID letter, String who);

  /**
   * Says who has to deal with the letter; every workstation of the practice learns of it.
   *
   * @param to someone of the practice, as they are called; empty for nobody
   */
  void assign(UUID letter, String to, String who);

  /**
   * Saves the PDF in a folder under a name made of patient and date, never over another file.
   *
   * @return the file written
   * @throws IOException if the folder cannot be written; the letter keeps its state
   */
  Path export(UUID letter, Path folder) throws IOException;

  /**
   * Exports for the practice software (PDF and HPRIM header) and marks as filed.
   *
   * @throws IOException if the folder cannot be written; the letter keeps its state
   */
  Path file(UUID letter, Path folder, String who) throws IOException;

  /** Tries again to open an unreadable letter. */
  void retry(UUID letter);

  Signal changed();
}
