package fr.pli.bench;

import fr.pli.desktop.Desk;
import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.intake.Patience;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.KeyStretching;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.letter.LetterState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Letters a second from the watched folder to "to review": the whole desk with its vault, its
 * processes that read pages and its recogniser. Against a floor, the same files copied, hashed and
 * put into the same kind of vault one after the other; and against one {@code pdftotext} process a
 * file where there is one, which stores nothing.
 */
final class IntakeBench {
  private static final int LETTERS = Integer.getInteger("letters", 500);

  /** Seldom, since a look at all letters that are under way costs a desk something. */
  private static final long LOOK = 250;

  private static final Patience QUICK =
      new Patience(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofSeconds(1));
  private static final VaultPerson PERSON =
      new VaultPerson("p1", "MORVAN Claire", "Dr", "doctor", "10001234567");

  private IntakeBench() {}

  /** Works in a temporary folder. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("pli-bench");
    write(Files.createDirectories(folder.resolve("warm-up")), 20);
    intake(folder, "warm-up", 20);
    Path letters = write(Files.createDirectories(folder.resolve("letters")), LETTERS);
    double floor = floor(folder, letters);
    double reading = pdftotext(letters);
    double intake = intake(folder, "letters", LETTERS);
    System.out.printf(
        Locale.ROOT,
        "%d letters: intake %.1f letters/s; copy, SHA-256 and encrypted store alone %.1f/s,"
            + " ratio %.2f%n",
        LETTERS,
        intake,
        floor,
        intake / floor);
    if (reading > 0) {
      System.out.printf(
          Locale.ROOT, "pdftotext alone %.1f/s, ratio %.2f%n", reading, intake / reading);
    }
  }

  private static Path write(Path folder, int count) throws IOException {
    for (int at = 0; at < count; at++) {
      Files.write(folder.resolve("lettre-" + at + ".pdf"), PlainLetter.of(at));
    }
    return folder;
  }

  private static Vault vault(Path home) throws Exception {
    char[] passphrase = "Une phrase secrète 7".toCharArray();
    return Vault.create(home, PERSON, passphrase, KeyStretching.ofMebibytes(64, 1)).vault();
  }

  private static double intake(Path folder, String name, int count) throws Exception {
    Vault vault = vault(folder.resolve("desk-" + name));
    DeskOptions options = DeskOptions.usual(folder.resolve("desk-" + name)).with(QUICK);
    try (Desk desk = new Desk(vault, options)) {
      Path watched = folder.resolve(name);
      desk.settings()
          .change(now -> now.withWatched(List.of(new WatchedFolder(watched.toString(), 1))));
      double used = ProcessorTime.all();
      double workers = ProcessorTime.running();
      long begin = System.nanoTime();
      desk.start();
      while (hasPdf(watched) || underWay(desk.letters())) {
        Thread.sleep(LOOK);
      }
      double rate = rate(count, begin);
      System.out.printf(
          Locale.ROOT,
          "%s: processor time a letter %.1f ms, of it in the processes that read pages %.1f ms%n",
          name,
          1e3 * (ProcessorTime.all() - used) / count,
          1e3 * (ProcessorTime.running() - workers) / count);
      int read = desk.letters().in(LetterState.TO_REVIEW).size();
      if (read != count) {
        throw new IllegalStateException(read + " letters of " + count + " came to review");
      }
      return rate;
    }
  }

  /** Asks for as little as tells: letters that were read come with all that was read in them. */
  private static boolean underWay(Letters letters) {
    return !letters.in(LetterState.ARRIVING, LetterState.READING).isEmpty();
  }

  private static boolean hasPdf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".pdf"));
    }
  }

  private static double floor(Path folder, Path letters) throws Exception {
    Path copies = Files.createDirectories(folder.resolve("copies"));
    try (Vault vault = vault(folder.resolve("floor"))) {
      Documents documents = vault.documents();
      long begin = System.nanoTime();
      for (int at = 0; at < LETTERS; at++) {
        Path copy = copies.resolve(at + ".pdf");
        Files.copy(letters.resolve("lettre-" + at + ".pdf"), copy);
        byte[] pdf = Files.readAllBytes(copy);
        MessageDigest.getInstance("SHA-256").digest(pdf);
        documents.put(pdf);
      }
      return rate(LETTERS, begin);
    }
  }

  /** Zero where there is no such program. */
  private static double pdftotext(Path letters) throws InterruptedException {
    long begin = System.nanoTime();
    try {
      for (int at = 0; at < LETTERS; at++) {
        new ProcessBuilder("pdftotext", letters.resolve("lettre-" + at + ".pdf").toString(), "-")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      }
      return rate(LETTERS, begin);
    } catch (IOException notInstalled) {
      return 0;
    }
  }

  private static double rate(int count, long begin) {
    return count / ((System.nanoTime() - begin) / 1e9);
  }
}
