package fr.pli.desktop.review;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.LetterState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The store of outgoing letters: the one owner of a letter's state. */
public interface Letters {
  /** Reason of a letter in the bin: its pages are letters of their own now. */
  String SPLIT = "split";

  /** Reason of a part in the bin: its pages are in the whole letter again. */
  String REJOINED = "rejoined";

  /**
   * A file was seen that cannot be taken in yet. Repeated calls for a path give the same letter.
   */
  UUID arriving(String folder, String fileName, long bytes, String reason);

  /** As {@link #arriving}, of many files in one step; their letters in the same order. */
  default List<UUID> arrivingAll(List<SeenFile> files) {
    return files.stream()
        .map(file -> arriving(file.folder(), file.fileName(), file.bytes(), file.reason()))
        .toList();
  }

  /**
   * A PDF is safe in the vault. Takes the place of the arriving letter of that path if there is
   * one. The same bytes twice give two letters, the later pointing to the earlier.
   */
  UUID taken(String folder, String fileName, DocumentId document, long bytes, String sha256);

  /** As {@link #taken}, of many files in one step: all are letters then, or none is. */
  default List<UUID> takenAll(List<StoredFile> files) {
    return files.stream()
        .map(
            file ->
                taken(file.folder(), file.fileName(), file.document(), file.bytes(), file.sha256()))
        .toList();
  }

  /** The letter came as a file of another kind; a PDF was made of it and takes its place. */
  void converted(UUID letter, DocumentId pdf);

  /**
   * As {@link #taken}, of a file that stays where it lies, since its folder lets nothing be moved.
   */
  UUID copied(String folder, String fileName, DocumentId document, long bytes, String sha256);

  /** The files of a folder that became letters and were left there. */
  List<CopiedFile> copies(String folder);

  /** True if this path with these bytes became a letter, whatever became of the letter. */
  boolean knows(String folder, String fileName, String sha256);

  /** The file of an arriving letter has gone before it was taken in; the letter is forgotten. */
  void vanished(UUID letter);

  /** Stores what was read and the drafted sheet; the letter becomes "to review". */
  void read(UUID letter, Reading reading, ReviewSheet draft);

  Optional<OutgoingLetter> find(UUID letter);

  /** Letters in these states, oldest first; readings and sheets included. */
  List<OutgoingLetter> in(LetterState... states);

  /** Letters with a document from a folder whose file's name begins so, whatever its case. */
  default List<OutgoingLetter> named(String folder, String beginning) {
    return in(LetterState.values()).stream()
        .filter(letter -> letter.document() != null && letter.folder().equals(folder))
        .filter(
            letter -> letter.fileName().regionMatches(true, 0, beginning, 0, beginning.length()))
        .toList();
  }

  /** An earlier letter with the same bytes that was approved or done. */
  Optional<OutgoingLetter> sentBefore(String sha256, UUID except);

  /** Replaces the sheet of a letter that is to review. */
  void save(UUID letter, ReviewSheet sheet);

  /**
   * Changes the sheet of a letter that is to review, in one step: nobody's change is lost.
   *
   * @param what code of what was decided ("recipient-chosen"), kept with who did it
   * @throws IllegalStateException if the letter is not to review
   */
  default void amend(UUID letter, UnaryOperator<ReviewSheet> change, String what, String who) {
    ReviewSheet sheet =
        find(letter)
            .map(OutgoingLetter::sheet)
            .orElseThrow(() -> new IllegalStateException("The letter has no sheet"));
    save(letter, change.apply(sheet));
  }

  /** Lets the same bytes leave once more: the letter's reason becomes "sent-anyway". */
  void allowAgain(UUID letter, String who);

  /** A letter that is to review was found complete and waits for its doctor. */
  void prepare(UUID letter, String who);

  /** Letters that wait for their doctor, until their sheet is changed or they move on. */
  Map<UUID, Prepared> prepared();

  /**
   * Puts letters in the place of one that is to review, in one step: the parts are to be read, the
   * letter goes into the bin as {@link #SPLIT}.
   *
   * @return the parts in order; empty when the letter was not to review any more
   */
  List<UUID> split(UUID letter, List<LetterPart> parts, String who);

  /**
   * Takes a split letter up again and puts its parts into the bin, in one step.
   *
   * @return false when it is not split, or a part of it has left
   */
  boolean rejoin(UUID letter, String who);

  /** The letter that this one was split from, as long as it can be taken up again. */
  Optional<OutgoingLetter> splitFrom(UUID part);

  /**
   * A file that seems to hold several letters shall be sent as one.
   *
   * @throws IllegalStateException if the letter is not to review
   */
  void keepWhole(UUID letter, String who);

  /**
   * Compare-and-set.
   *
   * @param reason code, may be empty
   * @param who person or "pli"
   * @return false when the letter was not in {@code from} any more
   * @throws IllegalArgumentException if the move is not allowed
   */
  boolean move(UUID letter, LetterState from, LetterState to, String reason, String who);

  Signal changed();
}
