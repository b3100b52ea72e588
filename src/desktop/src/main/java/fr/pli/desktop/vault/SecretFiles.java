package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** Secrets as files: {@code secrets/<keyed hash of the name>}, each one sealed and bound to it. */
final class SecretFiles implements Secrets {
  private static final int MOST = 1 << 20;

  static final String FOLDER = "secrets";

  private final Manifest manifest;
  private final Path folder;
  private final VaultKey names;
  private final VaultKey identity;

  SecretFiles(Disk disk, Path directory, Manifest manifest, VaultKey names, VaultKey identity)
      throws IOException {
    this.manifest = manifest;
    this.folder = directory.resolve(FOLDER);
    this.names = names;
    this.identity = identity;
    disk.makePrivateFolder(folder);
  }

  @Override
  public void put(String name, byte[] value) {
    if (value.length > MOST) {
      throw new IllegalArgumentException("A secret has at most 1 MiB");
    }
    try {
      manifest.write(file(name), SealedBox.seal(identity, value, bound(name)));
    } catch (IOException e) {
      throw StorageException.of(e, folder);
    }
  }

  @Override
  public Optional<byte[]> get(String name) {
    Path file = file(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(SealedBox.open(identity, Files.readAllBytes(file), bound(name)));
    } catch (IOException e) {
      throw StorageException.of(e, folder);
    }
  }

  @Override
  public void remove(String name) {
    try {
      manifest.delete(file(name));
    } catch (IOException e) {
      throw StorageException.of(e, folder);
    }
  }

  private Path file(String name) {
    return folder.resolve(HexFormat.of().formatHex(names.mac(bound(name))));
  }

  private static byte[] bound(String name) {
    return Bytes.utf8("secret\n" + name);
  }
}
