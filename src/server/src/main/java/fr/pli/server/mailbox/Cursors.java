package fr.pli.server.mailbox;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads cursors: mailbox, epoch and sequence number under a MAC, so that nobody can make
 * one up or use another mailbox's.
 */
final class Cursors {
  private static final int CONTENT = 16 + 16 + 8;
  private static final int MAC = 16;

  private final SecretKeySpec key;

  Cursors(byte[] secret) {
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  String write(Cursor cursor) {
    ByteBuffer bytes = ByteBuffer.allocate(CONTENT + MAC);
    put(bytes, cursor.mailbox());
    put(bytes, cursor.epoch());
    bytes.putLong(cursor.seq());
    bytes.put(mac(Arrays.copyOf(bytes.array(), CONTENT)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads a cursor.
   *
   * @throws Refusal bad-request if this server never wrote it
   */
  Cursor read(String text) {
    byte[] bytes = decode(text);
    if (bytes.length != CONTENT + MAC
        || !MessageDigest.isEqual(
            mac(Arrays.copyOf(bytes, CONTENT)),
            Arrays.copyOfRange(bytes, CONTENT, CONTENT + MAC))) {
      throw refused();
    }
    ByteBuffer content = ByteBuffer.wrap(bytes);
    return new Cursor(uuid(content), uuid(content), content.getLong());
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw refused();
    }
  }

  private byte[] mac(byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(content), MAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }

  private static void put(ByteBuffer bytes, UUID id) {
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static Refusal refused() {
    return new Refusal(ProblemType.BAD_REQUEST, "Not a cursor of this server");
  }

  /**
   * A place in a mailbox's changes.
   *
   * @param epoch changes when sequence numbers may have been given twice
   * @param seq the last change that was seen
   */
  record Cursor(UUID mailbox, UUID epoch, long seq) {}
}
