package fr.pli.desktop.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.pages.Pdfs;
import fr.pli.desktop.review.InMemoryLetters;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.LetterState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A watched folder whose clock stands still until a test moves it. */
final class WatchedFolderFixture {
  static final Duration PERIOD = Duration.ofSeconds(30);
  static final byte[] LETTER = Pdfs.letter("Cher Confrère");

  final Path folder;
  final InMemoryLetters letters = new InMemoryLetters();
  final InMemoryDocuments keep = new InMemoryDocuments();
  final Signal changed = new Signal();
  Letters store = letters;
  Documents vault = keep;
  final InMemoryCompanions kept = new InMemoryCompanions();
  KeptCompanions companions = kept;
  Moves.Rename rename = Moves.ATOMIC;
  boolean room = true;
  Instant now = Instant.now();
  FolderWatch watch;

  WatchedFolderFixture(Path folder) {
    this.folder = folder;
    this.watch = restarted();
  }

  /** The program was stopped and started: only disk and store remember. */
  FolderWatch restarted() {
    Registry registry = new Registry(store, vault, companions, (_, _) -> {});
    FolderWatch.Desk desk = new FolderWatch.Desk(Patience.STANDARD, rename, () -> now);
    watch = new FolderWatch(folder, registry, desk, _ -> room, changed);
    return watch;
  }

  Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  Duration scan() {
    return watch.scan(PERIOD);
  }

  void scanAfter(int seconds) {
    now = now.plusSeconds(seconds);
    scan();
  }

  /** Two looks far enough apart for a file that does not change. */
  void settle() {
    scan();
    scanAfter(2);
  }

  OutgoingLetter only() {
    List<OutgoingLetter> all = letters.all();
    assertEquals(1, all.size(), "letters");
    return all.getFirst();
  }

  void assertOnly(LetterState state, String reason) {
    assertEquals(state, only().state());
    assertEquals(reason, only().reason());
  }

  /** Paths of the files below the folder. */
  Set<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      TreeSet<String> names = new TreeSet<>();
      files
          .filter(Files::isRegularFile)
          .forEach(file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
      return names;
    }
  }
}
