package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Documents as files: {@code documents/ab/cdef…}, named by an HMAC of the SHA-256 of their bytes
 * (the hash itself would tell whoever holds a copy of a document that it is here).
 */
final class DocumentFiles implements Documents {
  private final Disk disk;
  private final Path folder;
  private final VaultKey names;
  private final DocumentCipher cipher;
  private final Supplier<Set<DocumentId>> kept;
  private final Set<DocumentId> fresh = ConcurrentHashMap.newKeySet();

  /**
   * @param kept what is never swept, whatever else refers to it
   */
  DocumentFiles(
      Disk disk, Path folder, VaultKey names, VaultKey documents, Supplier<Set<DocumentId>> kept)
      throws IOException {
    this.kept = kept;
    this.disk = disk;
    this.folder = folder;
    this.names = names;
    this.cipher = new DocumentCipher(documents);
    disk.makePrivateFolder(folder);
  }

  @Override
  public DocumentId put(byte[] bytes) {
    return putAll(List.of(bytes)).getFirst();
  }

  @Override
  public List<DocumentId> putAll(List<byte[]> all) {
    List<DocumentId> ids = all.stream().map(this::idOf).toList();
    fresh.addAll(ids);
    try (DiskGroup group = new DiskGroup(disk)) {
      Set<DocumentId> seen = new HashSet<>();
      for (int i = 0; i < ids.size(); i++) {
        DocumentId id = ids.get(i);
        if (seen.add(id) && !sound(id)) {
          requireSpace(all.get(i).length);
          Path file = file(id);
          disk.makePrivateFolder(file.resolveSibling(""));
          group.write(file, cipher.seal(all.get(i), id));
        }
      }
      group.commit();
      return ids;
    } catch (IOException e) {
      throw StorageException.of(e, folder);
    }
  }

  /** A document leaves the database what it needs. */
  private void requireSpace(int length) throws IOException {
    if (disk.usable(folder) < H2Database.RESERVE + length) {
      throw new StorageException(StorageException.Reason.DISK_FULL);
    }
  }

  /** Whether the document is there and opens; a broken one is written anew. */
  private boolean sound(DocumentId id) throws IOException {
    if (!holds(id)) {
      return false;
    }
    try {
      open(id);
      return true;
    } catch (DamagedFileException _) {
      return false;
    }
  }

  @Override
  public byte[] read(DocumentId id) {
    try {
      return open(id);
    } catch (IOException e) {
      throw StorageException.of(e, folder);
    }
  }

  private byte[] open(DocumentId id) throws IOException {
    byte[] bytes = cipher.open(Files.readAllBytes(file(id)), id);
    if (!idOf(bytes).equals(id)) {
      throw new DamagedFileException("Document under another's name");
    }
    return bytes;
  }

  @Override
  public boolean holds(DocumentId id) {
    return Files.isRegularFile(file(id));
  }

  @Override
  public void delete(DocumentId id) {
    fresh.remove(id);
    try {
      disk.delete(file(id));
    } catch (IOException e) {
      throw StorageException.of(e, folder);
    }
  }

  /** What a disk of flash memory keeps of the former bytes is beyond reach. */
  @Override
  public void destroy(DocumentId id) {
    try {
      disk.overwrite(file(id));
    } catch (IOException e) {
      throw StorageException.of(e, folder);
    }
    delete(id);
  }

  @Override
  public int sweep(Set<DocumentId> referenced) {
    Set<Path> needed = ConcurrentHashMap.newKeySet();
    Stream.of(referenced, fresh, kept.get())
        .flatMap(Set::stream)
        .map(this::file)
        .forEach(needed::add);
    try {
      int deleted = 0;
      for (Path file : files()) {
        if (!needed.contains(file) && !isBeingWritten(file, needed)) {
          disk.delete(file);
          deleted++;
        }
      }
      return deleted;
    } catch (IOException e) {
      throw StorageException.of(e, folder);
    }
  }

  private boolean isBeingWritten(Path file, Set<Path> needed) {
    String name = file.getFileName().toString();
    return name.endsWith(Disk.TEMPORARY)
        && fresh.stream().map(this::file).filter(needed::contains).anyMatch(p -> isFor(name, p));
  }

  private static boolean isFor(String temporary, Path file) {
    return temporary.equals(file.getFileName() + Disk.TEMPORARY);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private DocumentId idOf(byte[] bytes) {
    return new DocumentId(HexFormat.of().formatHex(names.mac(Bytes.sha256(bytes))));
  }

  private Path file(DocumentId id) {
    return folder.resolve(id.value().substring(0, 2)).resolve(id.value().substring(2));
  }
}
