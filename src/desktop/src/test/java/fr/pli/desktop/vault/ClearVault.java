package fr.pli.desktop.vault;

import fr.pli.desktop.platform.DeviceSecret;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A closed vault, opened to the last byte with its own key: every page of the database, old ones
 * too, every document, every record of the journal.
 */
public final class ClearVault {
  private final Path directory;
  private final VaultKeys keys;

  /** Unlocks as a person does. */
  public ClearVault(Path directory, String personId, char[] passphrase) throws Exception {
    this.directory = directory;
    VaultFile file = new VaultFile(directory);
    KeySlots.PersonSlot slot =
        file.read().people().stream()
            .filter(each -> each.person().id().equals(personId))
            .findFirst()
            .orElseThrow();
    keys =
        VaultKeys.of(
            new SlotKeys(DeviceSecret.none())
                .unwrap(
                    slot.passphrase(),
                    file.read().id(),
                    SlotKeys.passphraseOf(slot.person()),
                    passphrase));
  }

  /** Where any of the words is, whatever its case: "database", "journal", "document". */
  public List<String> holding(String... words) throws Exception {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(file).toString();
        for (byte[] clear : clear(name, file)) {
          if (holds(clear, words)) {
            found.add(name.startsWith("documents") ? "document" : name);
          }
        }
      }
    }
    return found.stream().distinct().sorted().toList();
  }

  /** How many documents there are. */
  public long documents() throws Exception {
    try (Stream<Path> files = Files.walk(directory.resolve("documents"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private List<byte[]> clear(String name, Path file) throws Exception {
    if (name.endsWith(DatabaseFile.SUFFIX)) {
      return List.of(pages(name));
    }
    byte[] bytes = Files.readAllBytes(file);
    if (name.startsWith("documents")) {
      DocumentId id =
          new DocumentId(name.substring("documents/".length()).replaceAll("[^0-9a-f]", ""));
      return List.of(new DocumentCipher(keys.documents()).open(bytes, id));
    }
    return name.equals("journal")
        ? JournalScan.of(bytes, keys.journal()).records()
        : List.of(bytes);
  }

  private byte[] pages(String name) throws Exception {
    try (PagedFolder folder = new PagedFolder(new LocalDisk(), directory, keys.database());
        FileChannel pages = folder.open(name)) {
      ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(pages.size()));
      while (all.hasRemaining() && pages.read(all, all.position()) > 0) {
        // goes on
      }
      return all.array();
    }
  }

  private static boolean holds(byte[] bytes, String... words) {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
      String text = new String(bytes, charset).toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (text.contains(word.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }
}
