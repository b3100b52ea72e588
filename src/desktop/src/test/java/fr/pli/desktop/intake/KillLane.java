package fr.pli.desktop.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.RecoveryKey;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One vault and one folder, into which files are dropped while the program is killed. */
final class KillLane {
  /** What happens only where files are moved. */
  private static final Set<KillStep> MOVING =
      Set.of(
          KillStep.BEFORE_RENAME, KillStep.AFTER_RENAME, KillStep.BEFORE_DONE, KillStep.AFTER_DONE);

  private static final int DROP_AGAIN = 2_000;
  private static final int MOST_MORE = 10;

  private final String name;
  private final Path vault;
  private final RecoveryKey key;
  private final Path folder;
  private final boolean movable;
  private final Random random;
  private final List<KillStep> steps;
  private final Map<String, String> droppedByHash = new TreeMap<>();
  private final int first;
  private int atSteps;
  private int files;

  /**
   * Prepares.
   *
   * @param movable false for a folder that lets nothing be moved
   */
  KillLane(Path temporary, String name, boolean movable, int seed) throws Exception {
    this.name = name;
    this.vault = temporary.resolve(name).resolve("vault");
    this.folder = Files.createDirectories(temporary.resolve(name).resolve("folder"));
    this.movable = movable;
    this.random = new Random(seed);
    this.first = 4 * seed + 1; // lanes do not begin with the same step
    this.steps =
        Arrays.stream(KillStep.values()).filter(step -> movable || !MOVING.contains(step)).toList();
    this.key = TakingProgram.create(vault);
  }

  /** Starts, kills, and starts again; half of the kills at a named step, half at any moment. */
  KillLane kill(int times) throws Exception {
    KilledChild next = child();
    try {
      for (int kill = 0; kill < times; kill++) {
        KilledChild child = next;
        next = child();
        killOnce(child, kill);
      }
    } finally {
      next.kill();
    }
    return this;
  }

  private KilledChild child() throws IOException {
    return new KilledChild(vault, key, folder, movable);
  }

  private void killOnce(KilledChild child, int kill) throws Exception {
    try {
      KillStep step = steps.get((first + kill / 2) % steps.size());
      boolean atStep = kill % 2 == 0;
      drop();
      drop();
      child.open(atStep ? step.name() : "NONE", 1 + random.nextInt(3));
      drop();
      drop();
      if (atStep) {
        atSteps += stands(child) ? 1 : 0;
      } else {
        child.stands(random.nextInt(250));
      }
    } finally {
      child.kill();
    }
  }

  /** Several files take one step together: there are more until it was taken as often as wanted. */
  private boolean stands(KilledChild child) throws Exception {
    boolean stands = child.stands(DROP_AGAIN);
    for (int more = 0; more < MOST_MORE && !stands; more++) {
      drop();
      stands = child.stands(DROP_AGAIN);
    }
    return stands;
  }

  /** Drops one file, at once or in pieces, under its name or renamed into place. */
  private void drop() throws IOException {
    byte[] pdf = letter(files++);
    String fileName = "lettre " + files + " é文.pdf";
    droppedByHash.put(Sha256.hex(pdf), fileName);
    boolean renamed = random.nextBoolean();
    Path file = folder.resolve(renamed ? fileName + ".part" : fileName);
    int cut = random.nextBoolean() ? pdf.length : random.nextInt(pdf.length);
    Files.write(file, Arrays.copyOf(pdf, cut));
    Files.write(file, Arrays.copyOfRange(pdf, cut, pdf.length), StandardOpenOption.APPEND);
    if (renamed) {
      Files.move(file, folder.resolve(fileName));
    }
  }

  private byte[] letter(int number) {
    String text = "%PDF-1.7\n% " + name + " " + number + "\n";
    String filling = "% x\n".repeat(random.nextInt(10) == 0 ? 50_000 : random.nextInt(1_000));
    return (text + filling + "%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  int files() {
    return files;
  }

  int atSteps() {
    return atSteps;
  }

  /** Lets the program finish, and counts. */
  void verify() throws Exception {
    try (TakingProgram program = new TakingProgram(vault, key, folder, movable, _ -> {})) {
      assertFalse(program.vault().rebuilt(), "the database was lost");
      program.start();
      Eventually.holds(
          () -> program.letters().in(LetterState.TO_REVIEW).size() >= files && settled(program));
      List<OutgoingLetter> letters = program.letters().in(LetterState.values());
      assertEquals(Map.of(), lost(letters), "lost");
      assertEquals(List.of(), doubled(letters), "doubled");
      assertEquals(files, letters.size(), "letters");
      for (OutgoingLetter letter : letters) {
        DocumentId document = letter.document();
        assertTrue(document != null, "a letter without a document");
        byte[] stored = program.vault().documents().read(document);
        assertEquals(letter.sha256(), Sha256.hex(stored), "stored bytes");
      }
    }
    verifySources();
  }

  private static boolean settled(TakingProgram program) {
    return program.letters().in(LetterState.ARRIVING, LetterState.READING).isEmpty();
  }

  private Map<String, String> lost(List<OutgoingLetter> letters) {
    Map<String, String> lost = new TreeMap<>(droppedByHash);
    letters.forEach(letter -> lost.remove(letter.sha256()));
    return lost;
  }

  private static List<String> doubled(List<OutgoingLetter> letters) {
    return letters.stream()
        .collect(Collectors.groupingBy(OutgoingLetter::sha256, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(each -> each.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isSource(Path file) {
    return Files.isRegularFile(file) && !file.endsWith(Moves.PROBE);
  }

  /** Every source is still there, once, with its own bytes: where it lay, or put away. */
  private void verifySources() throws IOException {
    Path place = movable ? folder.resolve(TakeOver.DONE) : folder;
    List<String> found = new ArrayList<>();
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path file : entries.filter(KillLane::isSource).toList()) {
        assertEquals(place, file.getParent(), "left over: " + file.getFileName());
        found.add(Sha256.hex(Files.readAllBytes(file)));
      }
    }
    assertEquals(
        droppedByHash.keySet().stream().sorted().toList(), found.stream().sorted().toList());
  }
}
