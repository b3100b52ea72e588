package fr.pli.desktop.ui.received;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.ui.Messages;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.ReceivedState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list: a heading, or one letter. */
sealed interface ReceivedRow {
  /** Heads a group of so many letters. */
  record Heading(String key, int count) implements ReceivedRow {}

  /** One letter. */
  record Entry(ReceivedLetter letter) implements ReceivedRow {
    boolean unread() {
      return letter.state() == ReceivedState.UNREAD;
    }

    boolean unreadable() {
      return letter.state() == ReceivedState.UNREADABLE;
    }

    /** False while the letter is still on its way to this workstation. */
    boolean here() {
      return letter.document() != null;
    }

    @Nullable Patient about() {
      LetterSheet sheet = letter.sheet();
      return sheet == null ? null : sheet.patient();
    }

    String patient(Messages messages) {
      Patient patient = about();
      if (patient != null) {
        return patient.displayName();
      }
      if (letter.state() == ReceivedState.ERASED) {
        return messages.text("erase.erased");
      }
      return messages.text(
          unreadable()
              ? "received.unreadable"
              : here() ? "received.no-patient" : "received.coming");
    }

    /** Kind of document and author. */
    String what(Messages messages) {
      LetterSheet sheet = letter.sheet();
      if (sheet == null) {
        return letter.sender();
      }
      DocumentType type = sheet.type();
      return messages.word("type.", type == null ? "other" : type.loinc())
          + ", "
          + sheet.author().displayName();
    }
  }

  /**
   * What cannot be opened first, then what is not read, then what is coming, then by age.
   *
   * @param kept letters that stay among the unread ones, so that no row jumps while one reads
   */
  static List<ReceivedRow> rows(
      List<ReceivedLetter> letters, Set<UUID> kept, Instant now, Messages messages) {
    LocalDate week = LocalDate.ofInstant(now, messages.zone()).minusDays(6);
    List<Entry> attention = new ArrayList<>();
    List<Entry> unread = new ArrayList<>();
    List<Entry> coming = new ArrayList<>();
    List<Entry> recent = new ArrayList<>();
    List<Entry> before = new ArrayList<>();
    for (ReceivedLetter letter : letters) {
      Entry entry = new Entry(letter);
      if (entry.unreadable()) {
        attention.add(entry);
      } else if (!entry.here()) {
        coming.add(entry);
      } else if (entry.unread() || kept.contains(letter.id())) {
        unread.add(entry);
      } else if (!LocalDate.ofInstant(letter.announcedAt(), messages.zone()).isBefore(week)) {
        recent.add(entry);
      } else {
        before.add(entry);
      }
    }
    List<ReceivedRow> rows = new ArrayList<>();
    add(rows, "received.group.attention", attention);
    add(rows, "received.group.unread", unread);
    add(rows, "received.group.coming", coming);
    add(rows, "received.group.week", recent);
    add(rows, "received.group.before", before);
    return rows;
  }

  private static void add(List<ReceivedRow> rows, String key, List<Entry> entries) {
    if (!entries.isEmpty()) {
      rows.add(new Heading(key, entries.size()));
      rows.addAll(entries);
    }
  }
}
