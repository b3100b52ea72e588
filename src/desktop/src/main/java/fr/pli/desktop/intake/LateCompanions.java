package fr.pli.desktop.intake;

import fr.pli.desktop.companion.Beside;
import fr.pli.desktop.companion.CompanionBytes;
import fr.pli.desktop.companion.CompanionException;
import fr.pli.desktop.companion.CompanionFile;
import fr.pli.desktop.companion.Hl7Letter;
import fr.pli.desktop.intake.Verdict.Joined;
import fr.pli.desktop.intake.Verdict.Rests;
import fr.pli.desktop.intake.Verdict.Waits;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of one folder that come with a letter and came after it was taken. One that comes with
 * a letter that is still to review is kept with it, and the letter is read once more; the others
 * say why not. A fall between two steps has the file attached again, which changes nothing.
 */
final class LateCompanions {
  private static final Set<LetterState> LEFT = EnumSet.of(LetterState.APPROVED, LetterState.DONE);

  private final Path folder;
  private final Registry registry;
  private final Moves moves;

  LateCompanions(Path folder, Registry registry, FolderWatch.Desk desk) {
    this.folder = folder;
    this.registry = registry;
    this.moves = new Moves(desk.rename());
  }

  /** Judges a companion that lies alone; empty when no letter of its name was taken in before. */
  Optional<Verdict> judge(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<OutgoingLetter> letters = letters(Source.nameOf(file), bytes);
    List<OutgoingLetter> open = in(letters, EnumSet.of(LetterState.TO_REVIEW));
    if (!in(letters, EnumSet.of(LetterState.READING)).isEmpty()) {
      return Optional.of(new Rests()); // soon it is to review
    }
    if (open.size() == 1) {
      return Optional.of(attached(open.getFirst(), file, bytes));
    }
    if (!open.isEmpty()) {
      return Optional.of(new Waits(Reasons.COMPANION_OF_SEVERAL));
    }
    List<OutgoingLetter> left = in(letters, LEFT);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        left.stream().anyMatch(letter -> registry.holds(letter, Source.nameOf(file), bytes))
            ? putAway(file)
            : new Waits(Reasons.COMPANION_TOO_LATE));
  }

  /**
   * The letters it may belong to: of its name, and no messages themselves; if it holds a document,
   * with that one.
   */
  private List<OutgoingLetter> letters(String name, byte[] bytes) {
    Optional<String> held = held(bytes);
    String base = CompanionFile.base(name);
    return registry.letters().named(folder.toString(), base).stream()
        .filter(letter -> !CompanionFile.named(letter.fileName()))
        .filter(letter -> CompanionFile.base(letter.fileName()).equals(base))
        .filter(letter -> held.isEmpty() || letter.sha256().equals(held.get()))
        .toList();
  }

  private static Optional<String> held(byte[] bytes) {
    try {
      return Hl7Letter.begins(bytes)
          ? Hl7Letter.parse(bytes).pdf().map(Sha256::hex)
          : Optional.empty();
    } catch (CompanionException unusable) {
      return Optional.empty();
    }
  }

  private static List<OutgoingLetter> in(List<OutgoingLetter> letters, Set<LetterState> states) {
    return letters.stream().filter(letter -> states.contains(letter.state())).toList();
  }

  private Verdict attached(OutgoingLetter letter, Path file, byte[] bytes) throws IOException {
    boolean apart = Beside.apart(letter.takenAt(), Files.getLastModifiedTime(file).toInstant());
    boolean attached =
        registry.attach(letter, new CompanionBytes(Source.nameOf(file), bytes, apart));
    return attached ? putAway(file) : new Rests();
  }

  /** Where nothing may be moved it stays, and is not looked at again. */
  private Verdict putAway(Path file) throws IOException {
    try {
      Path done = Files.createDirectories(folder.resolve(TakeOver.DONE));
      moves.move(file, Spelling.free(done, file));
      return new Joined(false);
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (FileSystemException refused) {
      return new Joined(true);
    }
  }
}
