package fr.pli.desktop.intake;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.CopiedFile;
import fr.pli.desktop.review.LetterPart;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.Prepared;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.review.StoredFile;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.LetterState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A store in front of which, or behind which, the program dies. */
final class DyingLetters implements Letters {
  private final Letters letters;
  private final Fuse fuse;

  DyingLetters(Letters letters, Fuse fuse) {
    this.letters = letters;
    this.fuse = fuse;
  }

  @Override
  public UUID arriving(String folder, String fileName, long bytes, String reason) {
    return letters.arriving(folder, fileName, bytes, reason);
  }

  @Override
  public UUID taken(
      String folder, String fileName, DocumentId document, long bytes, String sha256) {
    fuse.at(Fuse.Step.BEFORE_TAKEN);
    UUID letter = letters.taken(folder, fileName, document, bytes, sha256);
    fuse.at(Fuse.Step.AFTER_TAKEN);
    return letter;
  }

  @Override
  public void converted(UUID letter, DocumentId pdf) {
    letters.converted(letter, pdf);
  }

  @Override
  public List<UUID> takenAll(List<StoredFile> files) {
    fuse.at(Fuse.Step.BEFORE_TAKEN);
    List<UUID> ids = letters.takenAll(files);
    fuse.at(Fuse.Step.AFTER_TAKEN);
    return ids;
  }

  @Override
  public UUID copied(
      String folder, String fileName, DocumentId document, long bytes, String sha256) {
    fuse.at(Fuse.Step.BEFORE_TAKEN);
    UUID letter = letters.copied(folder, fileName, document, bytes, sha256);
    fuse.at(Fuse.Step.AFTER_TAKEN);
    return letter;
  }

  @Override
  public List<CopiedFile> copies(String folder) {
    return letters.copies(folder);
  }

  @Override
  public boolean knows(String folder, String fileName, String sha256) {
    return letters.knows(folder, fileName, sha256);
  }

  @Override
  public void vanished(UUID letter) {
    letters.vanished(letter);
  }

  @Override
  public void read(UUID letter, Reading reading, ReviewSheet draft) {
    fuse.at(Fuse.Step.BEFORE_READ);
    letters.read(letter, reading, draft);
    fuse.at(Fuse.Step.AFTER_READ);
  }

  @Override
  public Optional<OutgoingLetter> find(UUID letter) {
    return letters.find(letter);
  }

  @Override
  public List<OutgoingLetter> in(LetterState... states) {
    return letters.in(states);
  }

  @Override
  public Optional<OutgoingLetter> sentBefore(String sha256, UUID except) {
    return letters.sentBefore(sha256, except);
  }

  @Override
  public void save(UUID letter, ReviewSheet sheet) {
    letters.save(letter, sheet);
  }

  @Override
  public void prepare(UUID letter, String who) {
    letters.prepare(letter, who);
  }

  @Override
  public Map<UUID, Prepared> prepared() {
    return letters.prepared();
  }

  @Override
  public void allowAgain(UUID letter, String who) {
    letters.allowAgain(letter, who);
  }

  @Override
  public List<UUID> split(UUID letter, List<LetterPart> parts, String who) {
    return letters.split(letter, parts, who);
  }

  @Override
  public boolean rejoin(UUID letter, String who) {
    return letters.rejoin(letter, who);
  }

  @Override
  public Optional<OutgoingLetter> splitFrom(UUID part) {
    return letters.splitFrom(part);
  }

  @Override
  public void keepWhole(UUID letter, String who) {
    letters.keepWhole(letter, who);
  }

  @Override
  public boolean move(UUID letter, LetterState from, LetterState to, String reason, String who) {
    return letters.move(letter, from, to, reason, who);
  }

  @Override
  public Signal changed() {
    return letters.changed();
  }
}
