package fr.pli.desktop.vault;

import java.util.List;
import java.util.Set;

/** Documents and envelopes, each stored once under a name that its bytes give. */
public interface Documents {
  /**
   * Stores; on the disk when this returns. The same bytes have the same id.
   *
   * @throws StorageException if nothing was stored
   */
  DocumentId put(byte[] bytes);

  /**
   * Stores many, all on the disk when this returns; quicker than one by one.
   *
   * @return their ids, in the same order
   * @throws StorageException if they are not all stored
   */
  default List<DocumentId> putAll(List<byte[]> all) {
    return all.stream().map(this::put).toList();
  }

  /**
   * The bytes, verified to the last.
   *
   * @throws StorageException {@code MISSING}, or {@code DAMAGED} if they are not what was stored
   */
  byte[] read(DocumentId id);

  boolean holds(DocumentId id);

  /** Deletes; nothing happens if it is not there. */
  void delete(DocumentId id);

  /** Deletes, having written over the bytes first: for what is erased, not merely needless. */
  default void destroy(DocumentId id) {
    delete(id);
  }

  /**
   * Deletes what neither a row nor the journal refers to, and what an interrupted writing left
   * behind. Documents that were put since the vault was opened stay, since their row may be on its
   * way.
   *
   * @return how many files were deleted
   */
  int sweep(Set<DocumentId> referenced);
}
