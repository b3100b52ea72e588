package fr.pli.desktop.intake;

import fr.pli.desktop.companion.CompanionBytes;
import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.StoredFile;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.StorageException;
import fr.pli.exchange.letter.LetterState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Enters bytes in the vault and the letter in its store, in this order. */
final class Registry {
  static final String PLI = "pli";

  private final Letters letters;
  private final Documents documents;
  private final KeptCompanions companions;
  private final BiConsumer<String, UUID> entered;

  /**
   * Stores letters.
   *
   * @param entered told folder and id of every new letter
   */
  Registry(
      Letters letters,
      Documents documents,
      KeptCompanions companions,
      BiConsumer<String, UUID> entered) {
    this.letters = letters;
    this.documents = documents;
    this.companions = companions;
    this.entered = entered;
  }

  Letters letters() {
    return letters;
  }

  /**
   * Stores what comes with a letter, before the letter.
   *
   * @throws StorageException if the vault did not store it
   */
  void keep(Source source, String sha256, List<CompanionBytes> files) {
    if (!files.isEmpty()) { // most letters come alone, and need no row
      companions.keep(new KeptCompanions.Letter(source.folder(), source.fileName(), sha256), files);
    }
  }

  /** True if this, and nothing else, came with a letter. */
  boolean keeps(Source source, String sha256, List<CompanionBytes> files) {
    List<CompanionBytes> kept =
        companions.of(new KeptCompanions.Letter(source.folder(), source.fileName(), sha256));
    return kept.size() == files.size()
        && IntStream.range(0, kept.size())
            .allMatch(at -> Arrays.equals(kept.get(at).bytes(), files.get(at).bytes()));
  }

  /** True if this file came with that letter, or was attached to it. */
  boolean holds(OutgoingLetter letter, String name, byte[] bytes) {
    return companions.of(key(letter)).stream()
        .anyMatch(each -> each.name().equals(name) && Arrays.equals(each.bytes(), bytes));
  }

  /**
   * Keeps what came after a letter with it, and has the letter read again if it is to review.
   *
   * @return false if it no longer is; then nothing is kept
   * @throws StorageException if the vault did not store it
   */
  boolean attach(OutgoingLetter letter, CompanionBytes companion) {
    List<CompanionBytes> before = companions.of(key(letter));
    List<CompanionBytes> all = new ArrayList<>(before);
    all.removeIf(each -> each.name().equals(companion.name()));
    all.add(companion);
    companions.keep(key(letter), all);
    boolean toRead =
        letters.move(
            letter.id(), LetterState.TO_REVIEW, LetterState.READING, Reasons.COMPANION_CAME, PLI);
    if (toRead) {
      entered.accept(letter.folder(), letter.id());
    } else {
      companions.keep(key(letter), before);
    }
    return toRead;
  }

  private static KeptCompanions.Letter key(OutgoingLetter letter) {
    return new KeptCompanions.Letter(letter.folder(), letter.fileName(), letter.sha256());
  }

  /** What is to become a letter. */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
  record Entry(Source source, byte[] pdf, String sha256) {}

  /**
   * Stores a new letter.
   *
   * @throws StorageException if the vault did not store it
   */
  UUID enter(Source source, byte[] pdf, String sha256) {
    return enterAll(List.of(new Entry(source, pdf, sha256))).getFirst();
  }

  /**
   * Stores new letters, in two steps however many they are: their documents, then all of them.
   *
   * @throws StorageException if the vault did not store them; then none is a letter
   */
  List<UUID> enterAll(List<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<DocumentId> ids = documents.putAll(entries.stream().map(Entry::pdf).toList());
    List<StoredFile> files = new ArrayList<>();
    for (int at = 0; at < ids.size(); at++) {
      files.add(stored(entries.get(at), ids.get(at)));
    }
    List<UUID> taken = letters.takenAll(files);
    for (int at = 0; at < taken.size(); at++) {
      stillHere(ids.get(at), entries.get(at).pdf());
      entered.accept(files.get(at).folder(), taken.get(at));
    }
    return taken;
  }

  private static StoredFile stored(Entry entry, DocumentId document) {
    Source source = entry.source();
    return new StoredFile(
        source.folder(), source.fileName(), document, entry.pdf().length, entry.sha256());
  }

  /** As {@link #enter}, of a file that cannot be moved away: remembered, so as not to come back. */
  UUID enterCopy(Source source, byte[] pdf, String sha256) {
    DocumentId document = documents.put(pdf);
    UUID letter = letters.copied(source.folder(), source.fileName(), document, pdf.length, sha256);
    stillHere(document, pdf);
    entered.accept(source.folder(), letter);
    return letter;
  }

  /** The same bytes in another letter may have been erased before this one needed them. */
  private void stillHere(DocumentId document, byte[] pdf) {
    if (!documents.holds(document)) {
      documents.put(pdf);
    }
  }

  /** Shows a file that cannot become a letter as it is; once, even if it is told twice. */
  UUID setAside(Source source, long bytes, String reason) {
    for (OutgoingLetter earlier : withoutDocument(source.folder(), LetterState.SET_ASIDE)) {
      if (isFrom(source, earlier) && earlier.bytes() == bytes) {
        return earlier.id();
      }
    }
    UUID letter = letters.arriving(source.folder(), source.fileName(), bytes, reason);
    letters.move(letter, LetterState.ARRIVING, LetterState.SET_ASIDE, reason, PLI);
    return letter;
  }

  /** True if this very file became a letter already: same place, same bytes. */
  boolean knows(Source source, String sha256) {
    return letters.knows(source.folder(), source.fileName(), sha256);
  }

  /** Letters of a folder that have no document yet. */
  List<OutgoingLetter> withoutDocument(String folder, LetterState... states) {
    return letters.in(states).stream()
        .filter(letter -> letter.document() == null && letter.folder().equals(folder))
        .toList();
  }

  private static boolean isFrom(Source source, OutgoingLetter letter) {
    return letter.folder().equals(source.folder()) && letter.fileName().equals(source.fileName());
  }
}
