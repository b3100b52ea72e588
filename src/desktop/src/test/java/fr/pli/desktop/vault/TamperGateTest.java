package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes one bit of one file of a closed vault, puts a file back to each of its older states, or
 * takes it away: noticed, or of no effect, never silent. {@code -Dpli.flips=} sets how many bits
 * for each kind of file; the gate of a release is 1,000.
 */
@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class TamperGateTest {
  private static final int FLIPS = Integer.getInteger("pli.flips", 4);
  private static final int STATES = Integer.getInteger("pli.rollbacks", 2);

  @TempDir Path temporary;
  private final VaultKey master = VaultKey.random();
  private final List<String> told = new ArrayList<>();
  private final List<Map<String, byte[]>> states = new ArrayList<>();
  private final Findings findings = new Findings();
  private Path directory;
  private int slots;

  /** A vault in its last state, and the states that it was closed in before. */
  @BeforeEach
  void fill() throws Exception {
    directory = Files.createDirectory(temporary.resolve("vault"));
    VaultKeys keys = VaultKeys.of(master);
    int number = 0;
    for (int state = 0; state <= STATES; state++) {
      Rooms rooms = open();
      for (int last = number + 26; number < last; number++) {
        GateLoad.of(rooms).write(number, told::add);
      }
      KeySlots changed = new KeySlots(KeySlots.FORMAT, "vault", List.of(), "00" + ++slots);
      rooms
          .manifest()
          .write(directory.resolve(VaultFile.NAME), VaultFile.of(changed, keys.config()));
      rooms.close();
      states.add(files());
    }
  }

  private Rooms open() throws Exception {
    return Rooms.open(
        new LocalDisk(), directory, VaultKeys.of(master), Migrations.landed(), TestVault.NOW);
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(directory.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void noFlippedBitIsSilent(TestReporter reporter) throws Exception {
    Random random = new Random(20260302);
    Map<String, byte[]> last = states.getLast();
    for (String kind : kinds(last.keySet())) {
      List<String> ofKind = last.keySet().stream().filter(n -> kind(n).equals(kind)).toList();
      for (int i = 0; i < FLIPS; i++) {
        String name = ofKind.get(random.nextInt(ofKind.size()));
        byte[] flipped = last.get(name).clone();
        int bit = random.nextInt(flipped.length * 8);
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        judge(kind, name, flipped, "bit " + bit);
      }
    }
    reporter.publishEntry("flips", findings.toString());
    assertEquals(List.of(), findings.failures());
  }

  @Test
  void noFileThatWasPutBackOrTakenAwayIsSilent(TestReporter reporter) throws Exception {
    Map<String, byte[]> last = states.getLast();
    for (Map<String, byte[]> older : states.subList(0, STATES)) {
      for (Map.Entry<String, byte[]> file : older.entrySet()) {
        String name = file.getKey();
        if (!Arrays.equals(file.getValue(), last.get(name))) {
          judge(kind(name) + " put back", name, file.getValue(), "put back");
        }
      }
    }
    for (String name : last.keySet()) {
      judge(kind(name) + " gone", name, null, "gone");
    }
    reporter.publishEntry("put back", findings.toString());
    assertEquals(List.of(), findings.failures());
    assertTrue(findings.toString().contains("database.mv.db put back noticed=" + STATES));
  }

  private static Set<String> kinds(Set<String> names) {
    Set<String> kinds = new TreeSet<>();
    names.forEach(name -> kinds.add(kind(name)));
    return kinds;
  }

  private static String kind(String name) {
    String folder = Path.of(name).getName(0).toString();
    return folder.equals("documents") || folder.equals("secrets") ? folder : name;
  }

  private void judge(String kind, String name, byte[] changed, String how) throws Exception {
    lay(states.getLast());
    if (changed == null) {
      Files.delete(directory.resolve(name));
    } else {
      Files.write(directory.resolve(name), changed);
    }
    String found = found();
    findings.tried(kind + " " + found);
    if (found.equals("silent")) {
      findings.failed(name + ", " + how);
    }
  }

  private String found() throws Exception {
    try {
      new VaultFile(directory).verified(VaultKeys.of(master).config());
      Rooms rooms = open();
      try {
        findings.noticed(rooms.notices());
        return rooms.notices().isEmpty() ? foundOpen(rooms) : "noticed";
      } finally {
        rooms.close();
      }
    } catch (VaultException | IOException | StorageException | IllegalStateException _) {
      return "noticed";
    }
  }

  /** Opened without a word: everything must be there, or say so when it is asked for. */
  private String foundOpen(Rooms rooms) {
    for (String line : GateLoad.of(rooms).missing(told)) {
      if (!line.startsWith("document ")) {
        return "silent";
      }
      try {
        rooms.documents().read(new DocumentId(line.split(" ", -1)[2]));
        return "silent";
      } catch (StorageException _) {
        return "noticed";
      }
    }
    return "harmless";
  }

  private void lay(Map<String, byte[]> state) throws IOException {
    for (String name : files().keySet()) {
      if (!state.containsKey(name)) {
        Files.delete(directory.resolve(name));
      }
    }
    for (Map.Entry<String, byte[]> file : state.entrySet()) {
      Files.write(directory.resolve(file.getKey()), file.getValue());
    }
  }
}
