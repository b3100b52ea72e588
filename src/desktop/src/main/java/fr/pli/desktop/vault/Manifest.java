package fr.pli.desktop.vault;

import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the files that hardly ever change must hold: the key slots and the secrets. Each of them
 * opens by itself, in an older state too; that it is the latest one stands here, sealed. While a
 * file is being replaced both its states are right. Who puts back the manifest as well as a file is
 * not found out.
 */
final class Manifest {
  static final String NAME = "manifest";
  private static final String ABSENT = "";
  private static final byte[] BOUND = Bytes.utf8(NAME);

  /** For JSON: the hashes that each file may have. */
  private static final class Hashes extends TreeMap<String, List<String>> {}

  private final Disk disk;
  private final Path directory;
  private final VaultKey config;
  private Hashes hashes = new Hashes();

  Manifest(Disk disk, Path directory, VaultKey configKey) {
    this.disk = disk;
    this.directory = directory;
    this.config = configKey;
  }

  /** Writes a file that is to be the latest; on the disk when this returns. */
  synchronized void write(Path file, byte[] content) throws IOException {
    change(file, hash(content), () -> disk.write(file, content));
  }

  synchronized void delete(Path file) throws IOException {
    change(
        file,
        ABSENT,
        () -> {
          disk.delete(file);
          disk.sync(file.getParent());
        });
  }

  private interface Change {
    void run() throws IOException;
  }

  private void change(Path file, String then, Change change) throws IOException {
    String name = name(file);
    hashes.put(name, List.of(hashOf(file), then));
    store();
    change.run();
    hashes.put(name, List.of(then));
    store();
  }

  /**
   * Takes what is there as right from now on.
   *
   * @return false if a file was not what was written last, or the manifest is missing or broken
   */
  synchronized boolean check() throws IOException {
    Set<String> found = names();
    boolean sound = read() || found.isEmpty();
    Hashes actual = new Hashes();
    Set<String> all = new TreeSet<>(hashes.keySet());
    all.addAll(found);
    for (String name : all) {
      String hash = hashOf(directory.resolve(name));
      sound &= hashes.getOrDefault(name, List.of(ABSENT)).contains(hash);
      actual.put(name, List.of(hash));
    }
    if (!actual.equals(hashes)) {
      hashes = actual;
      store();
    }
    return sound;
  }

  private boolean read() throws IOException {
    Path file = directory.resolve(NAME);
    if (!Files.exists(file)) {
      return false;
    }
    VaultKey key = config.derive(NAME);
    try {
      hashes = Json.read(SealedBox.open(key, Files.readAllBytes(file), BOUND), Hashes.class);
      return true;
    } catch (DamagedFileException | IllegalArgumentException _) {
      return false;
    } finally {
      key.destroy();
    }
  }

  private void store() throws IOException {
    VaultKey key = config.derive(NAME);
    try {
      disk.write(directory.resolve(NAME), SealedBox.seal(key, Json.write(hashes), BOUND));
    } finally {
      key.destroy();
    }
  }

  private Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.exists(directory.resolve(VaultFile.NAME))) {
      names.add(VaultFile.NAME);
    }
    Path secrets = directory.resolve(SecretFiles.FOLDER);
    if (Files.isDirectory(secrets)) {
      try (Stream<Path> files = Files.list(secrets)) {
        files.map(this::name).filter(name -> !name.endsWith(Disk.TEMPORARY)).forEach(names::add);
      }
    }
    return names;
  }

  private String name(Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }

  private static String hashOf(Path file) throws IOException {
    return Files.exists(file) ? hash(Files.readAllBytes(file)) : ABSENT;
  }

  private static String hash(byte[] content) {
    return HexFormat.of().formatHex(Bytes.sha256(content));
  }
}
