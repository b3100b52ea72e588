package fr.pli.desktop.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/**
 * The pages of one database file: AES-256-GCM, a random nonce for each writing of a page, bound to
 * the file's random id and the page's number. A page cannot be changed, moved within the file or
 * brought from another file; an older state of the same page, or of the whole file, does open.
 */
final class PageCipher {
  static final int PAGE = 4096;
  static final int RECORD = PAGE + SealedBox.OVERHEAD;
  static final int HEAD = 64;
  private static final byte[] MAGIC = Arrays.copyOf(Bytes.utf8("Pli database 1"), HEAD / 2);
  private static final int ID = HEAD - MAGIC.length;

  private final byte[] id;
  private final VaultKey key;
  private final AtomicInteger failures;

  private PageCipher(byte[] id, VaultKey databaseKey, AtomicInteger failures) {
    this.id = id;
    this.key = databaseKey.derive("database file", id);
    this.failures = failures;
  }

  /** For a file that does not exist yet. */
  static PageCipher ofNewFile(VaultKey databaseKey, AtomicInteger failures) {
    return new PageCipher(VaultKey.randomBytes(ID), databaseKey, failures);
  }

  /**
   * @param failures counts the pages that did not open
   */
  static PageCipher ofHead(byte[] head, VaultKey databaseKey, AtomicInteger failures)
      throws DamagedFileException {
    if (head.length != HEAD || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new DamagedFileException("Not a database file of a vault");
    }
    return new PageCipher(Arrays.copyOfRange(head, MAGIC.length, HEAD), databaseKey, failures);
  }

  byte[] head() {
    return Bytes.join(MAGIC, id);
  }

  byte[] seal(long firstPage, byte[] pages) {
    int count = pages.length / PAGE;
    byte[] nonces = VaultKey.randomBytes(count * SealedBox.NONCE);
    byte[] records = new byte[count * RECORD];
    try {
      for (int i = 0; i < count; i++) {
        int nonce = i * SealedBox.NONCE;
        int record = i * RECORD;
        System.arraycopy(nonces, nonce, records, record, SealedBox.NONCE);
        Cipher cipher = SealedBox.cipher(Cipher.ENCRYPT_MODE, key, nonces, nonce);
        cipher.updateAAD(bound(firstPage + i));
        cipher.doFinal(pages, i * PAGE, PAGE, records, record + SealedBox.NONCE);
      }
      return records;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Sealing a page failed", e);
    }
  }

  void open(long page, byte[] records, int record, byte[] pages, int to)
      throws DamagedFileException {
    try {
      Cipher cipher = SealedBox.cipher(Cipher.DECRYPT_MODE, key, records, record);
      cipher.updateAAD(bound(page));
      cipher.doFinal(records, record + SealedBox.NONCE, RECORD - SealedBox.NONCE, pages, to);
    } catch (AEADBadTagException _) {
      failures.incrementAndGet();
      throw new DamagedFileException("A database page does not open");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Opening a page failed", e);
    }
  }

  void destroy() {
    key.destroy();
  }

  private byte[] bound(long page) {
    return ByteBuffer.allocate(ID + Long.BYTES).put(id).putLong(page).array();
  }
}
