package fr.pli.desktop.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.Pdfs;
import fr.pli.desktop.platform.DeviceSecret;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import fr.pli.exchange.wire.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Searches the heap of a program that locked for what it must have forgotten. The heap of the same
 * program before it locked shows that the search finds what is there.
 */
class MemoryAfterLockTest {
  private static final String PASSPHRASE = "Zephyr-Quartz-4817-Brumaire!";
  private static final String NAME = "ZYTHOPHILE";

  @TempDir Path folder;

  @Test
  void afterLockingNeitherKeysNorPassphraseNorPatientAreInTheHeap() throws Exception {
    Path home = folder.resolve("coffre");
    letterAbout(home);
    Map<String, byte[]> secrets = secrets(home);
    run(home);
    List<String> before = found(folder.resolve("unlocked.hprof"), secrets);
    assertTrue(
        before.containsAll(List.of("master", "database", "patient")),
        () -> "The search does not find what is there: " + before);
    assertEquals(List.of(), found(folder.resolve("locked.hprof"), secrets));
  }

  private static void letterAbout(Path home) throws VaultException {
    VaultPerson person = new VaultPerson("p1", "EXEMPLE Anne", "Dr", "doctor", "10001234567");
    try (Vault vault =
        Vault.create(home, person, PASSPHRASE.toCharArray(), TestVault.STRETCHING).vault()) {
      byte[] pdf = Pdfs.letter("Cher Confrère", "Concerne : Mme " + NAME + " Odile");
      OwedEntries entries = new OwedEntries(vault.database(), vault.documents(), vault.journal());
      H2Letters letters = new H2Letters(vault.database(), entries, InstantSource.system());
      UUID letter =
          letters.taken("", "lettre.pdf", vault.documents().put(pdf), pdf.length, Sha256.hex(pdf));
      Patient patient =
          new Patient(NAME, null, List.of("Odile"), LocalDate.of(1950, 2, 3), Sex.FEMALE, null);
      letters.read(
          letter,
          new Reading(
              null,
              null,
              List.of(),
              null,
              null,
              "Concerne : Mme " + NAME,
              1,
              List.of(),
              null,
              List.of()),
          new ReviewSheet(patient, true, null, null, null, List.of(), "", false));
    }
  }

  /** As they lie in memory: keys as bytes, texts in the two forms of the JVM and in UTF-16LE. */
  private static Map<String, byte[]> secrets(Path home) throws Exception {
    KeySlots slots = new VaultFile(home).read();
    KeySlots.PersonSlot slot = slots.people().getFirst();
    VaultKeys keys =
        VaultKeys.of(
            new SlotKeys(DeviceSecret.none())
                .unwrap(
                    slot.passphrase(),
                    slots.id(),
                    SlotKeys.passphraseOf(slot.person()),
                    PASSPHRASE.toCharArray()));
    Map<String, byte[]> secrets = new LinkedHashMap<>();
    secrets.put("master", keys.master().getEncoded());
    secrets.put("config", keys.config().getEncoded());
    secrets.put("database", keys.database().getEncoded());
    secrets.put("documents", keys.documents().getEncoded());
    secrets.put("journal", keys.journal().getEncoded());
    secrets.put("names", keys.names().getEncoded());
    secrets.put("identity", keys.identity().getEncoded());
    secrets.put("passphrase", PASSPHRASE.getBytes(ISO_8859_1));
    secrets.put("passphrase, UTF-16BE", PASSPHRASE.getBytes(UTF_16BE));
    secrets.put("passphrase, UTF-16LE", PASSPHRASE.getBytes(UTF_16LE));
    secrets.put("patient", NAME.getBytes(ISO_8859_1));
    secrets.put("patient, UTF-16BE", NAME.getBytes(UTF_16BE));
    secrets.put("patient, UTF-16LE", NAME.getBytes(UTF_16LE));
    return secrets;
  }

  private void run(Path home) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "@" + options(),
            "-Xmx256m",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path") + File.pathSeparator + testClasses(),
            AfterLock.class.getName(),
            home.toString(),
            AfterLock.masked(PASSPHRASE),
            String.valueOf(NAME.hashCode()),
            folder.toString()));
    Process child =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    boolean ended = child.waitFor(4, TimeUnit.MINUTES);
    if (!ended) {
      child.destroyForcibly().waitFor();
    }
    String said = Files.readString(folder.resolve("said.txt"));
    assertTrue(ended && child.exitValue() == 0, () -> "The program did not end well: " + said);
  }

  /** What the launchers start Pli with. */
  private static Path options() {
    return Stream.of(Path.of("../../jlink/jvm.options"), Path.of("jlink/jvm.options"))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private static String testClasses() throws Exception {
    return Path.of(
            MemoryAfterLockTest.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  private static List<String> found(Path dump, Map<String, byte[]> secrets) throws IOException {
    List<String> found = new ArrayList<>();
    try (FileChannel file = FileChannel.open(dump, StandardOpenOption.READ)) {
      MappedByteBuffer heap = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
      byte[] bytes = new byte[heap.remaining()];
      heap.get(bytes);
      secrets.forEach(
          (name, secret) -> {
            if (holds(bytes, secret)) {
              found.add(name);
            }
          });
    }
    return found;
  }

  /** Boyer, Moore and Horspool's search. */
  private static boolean holds(byte[] heap, byte[] wanted) {
    int[] skip = new int[256];
    java.util.Arrays.fill(skip, wanted.length);
    for (int i = 0; i < wanted.length - 1; i++) {
      skip[wanted[i] & 0xff] = wanted.length - 1 - i;
    }
    int at = 0;
    while (at <= heap.length - wanted.length) {
      int i = wanted.length - 1;
      while (i >= 0 && heap[at + i] == wanted[i]) {
        i--;
      }
      if (i < 0) {
        return true;
      }
      at += skip[heap[at + wanted.length - 1] & 0xff];
    }
    return false;
  }
}
