package fr.pli.desktop.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/**
 * The form of a document file: a head (magic, random salt), then chunks of 64 KiB under AES-256-GCM
 * with a key of the file's own. The nonce of a chunk is its number and whether it is the last (the
 * STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár), and each is bound to the
 * document's id: chunks cannot be cut off, added, exchanged or brought from elsewhere.
 */
final class DocumentCipher {
  static final int CHUNK = 64 * 1024;
  private static final byte[] MAGIC = Bytes.utf8("Pli document 1\n\n");
  private static final int SALT = 32;
  static final int HEAD = MAGIC.length + SALT;

  private final VaultKey documentsKey;

  DocumentCipher(VaultKey documentsKey) {
    this.documentsKey = documentsKey;
  }

  byte[] seal(byte[] plain, DocumentId id) {
    byte[] salt = VaultKey.randomBytes(SALT);
    int chunks = Math.max(1, Math.ceilDiv(plain.length, CHUNK));
    ByteBuffer file =
        ByteBuffer.allocate(HEAD + plain.length + chunks * SealedBox.TAG).put(MAGIC).put(salt);
    ByteBuffer source = ByteBuffer.wrap(plain);
    run(Cipher.ENCRYPT_MODE, salt, id, source, CHUNK, file);
    return file.array();
  }

  byte[] open(byte[] file, DocumentId id) throws DamagedFileException {
    if (file.length < HEAD + SealedBox.TAG
        || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new DamagedFileException("Not a document of a vault");
    }
    byte[] salt = Arrays.copyOfRange(file, MAGIC.length, HEAD);
    int chunks = Math.ceilDiv(file.length - HEAD, CHUNK + SealedBox.TAG);
    int length = file.length - HEAD - chunks * SealedBox.TAG;
    if (length < 0) {
      throw new DamagedFileException("Document cut short");
    }
    ByteBuffer plain = ByteBuffer.allocate(length);
    ByteBuffer source = ByteBuffer.wrap(file).position(HEAD);
    if (!run(Cipher.DECRYPT_MODE, salt, id, source, CHUNK + SealedBox.TAG, plain)) {
      Arrays.fill(plain.array(), (byte) 0);
      throw new DamagedFileException("Document does not open");
    }
    return plain.array();
  }

  /** False if a chunk does not open. */
  private boolean run(
      int mode, byte[] salt, DocumentId id, ByteBuffer source, int size, ByteBuffer target) {
    VaultKey key = documentsKey.derive("document file", salt);
    try {
      int chunk = 0;
      do {
        int length = Math.min(size, source.remaining());
        boolean last = length == source.remaining();
        Cipher cipher = SealedBox.cipher(mode, key, nonce(chunk++, last), 0);
        cipher.updateAAD(Bytes.utf8(id.value()));
        cipher.doFinal(source.slice(source.position(), length), target);
        source.position(source.position() + length);
      } while (source.hasRemaining());
      return true;
    } catch (AEADBadTagException _) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A chunk could not be worked on", e);
    } finally {
      key.destroy();
    }
  }

  private static byte[] nonce(int chunk, boolean last) {
    return ByteBuffer.allocate(SealedBox.NONCE)
        .putInt(SealedBox.NONCE - Integer.BYTES - 1, chunk)
        .put(SealedBox.NONCE - 1, (byte) (last ? 1 : 0))
        .array();
  }
}
