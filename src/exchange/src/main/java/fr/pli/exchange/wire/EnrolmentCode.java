package fr.pli.exchange.wire;

import fr.pli.exchange.wire.MistypedCode.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The one-time code that an administrator hands to a workstation. It names the server and its
 * authority, so that the first contact is already authenticated: nobody has to "trust on first
 * use".
 *
 * @param host name or address of the server, ASCII
 * @param port 1 to 65535
 * @param authority SHA-256 of the authority's certificate (DER), 64 hexadecimal digits
 * @param secret 40 hexadecimal digits, sent as {@link EnrolmentRequest#code()}: 8 that name the
 *     invitation, 32 (128 random bits) that open it
 */
public record EnrolmentCode(String host, int port, String authority, String secret) {
  private static final int VERSION = 1;
  private static final int AUTHORITY = 32;
  private static final int SECRET = 20;
  private static final int CHECKSUM = 3;
  private static final int FIXED = 1 + 1 + 2 + AUTHORITY + SECRET + CHECKSUM;
  private static final int MAX_HOST = 100;
  private static final int GROUP = 5;
  private static final HexFormat HEX = HexFormat.of();

  public EnrolmentCode {
    if (!host.matches("[A-Za-z0-9.:\\[\\]-]{1," + MAX_HOST + "}")) {
      throw new IllegalArgumentException("Not a host name");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("Not a port");
    }
    authority = hex(authority, AUTHORITY);
    secret = hex(secret, SECRET);
  }

  /** Groups of five letters and digits with dashes, ending in a checksum. */
  public String format() {
    byte[] name = host.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bytes = ByteBuffer.allocate(FIXED + name.length);
    bytes.put((byte) VERSION).put((byte) name.length).put(name).putShort((short) port);
    bytes.put(HEX.parseHex(authority)).put(HEX.parseHex(secret));
    bytes.put(checksum(Arrays.copyOf(bytes.array(), bytes.position())));
    String text = Base32.encode(bytes.array());
    StringBuilder groups = new StringBuilder();
    for (int at = 0; at < text.length(); at += GROUP) {
      groups.append(at == 0 ? "" : "-").append(text, at, Math.min(at + GROUP, text.length()));
    }
    return groups.toString();
  }

  /**
   * Reads a typed or pasted code. Case, blanks, dashes and line ends do not matter; I and L are
   * read as 1, O as 0.
   *
   * @throws MistypedCode if it is not a code, with the reason; nothing of the text is repeated
   */
  public static EnrolmentCode parse(String text) {
    String typed = text.replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
    if (typed.length() > 2 * (FIXED + MAX_HOST)) {
      throw incomplete();
    }
    byte[] bytes = Base32.decode(typed);
    if (bytes.length <= FIXED) {
      throw incomplete();
    }
    int end = bytes.length - CHECKSUM;
    byte[] content = Arrays.copyOf(bytes, end);
    if (!MessageDigest.isEqual(checksum(content), Arrays.copyOfRange(bytes, end, bytes.length))) {
      throw new MistypedCode(Reason.CHECKSUM, "At least one character is not the printed one");
    }
    return read(ByteBuffer.wrap(content));
  }

  private static EnrolmentCode read(ByteBuffer bytes) {
    if (bytes.get() != VERSION) {
      throw new MistypedCode(Reason.VERSION, "This code is for a later version of the program");
    }
    int length = bytes.get() & 0xff;
    if (bytes.remaining() != length + 2 + AUTHORITY + SECRET) {
      throw incomplete();
    }
    String host = new String(take(bytes, length), StandardCharsets.US_ASCII);
    int port = bytes.getShort() & 0xffff;
    String authority = HEX.formatHex(take(bytes, AUTHORITY));
    try {
      return new EnrolmentCode(host, port, authority, HEX.formatHex(take(bytes, SECRET)));
    } catch (MistypedCode e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new MistypedCode(Reason.VERSION, "The code names no server");
    }
  }

  /** True when this is the authority that the code names. */
  public boolean names(X509Certificate certificate) {
    try {
      byte[] seen = Sha256.digest().digest(certificate.getEncoded());
      return MessageDigest.isEqual(seen, HEX.parseHex(authority));
    } catch (CertificateEncodingException e) {
      return false;
    }
  }

  private static byte[] take(ByteBuffer bytes, int length) {
    byte[] part = new byte[length];
    bytes.get(part);
    return part;
  }

  private static MistypedCode incomplete() {
    return new MistypedCode(Reason.LENGTH, "The code is incomplete or too long");
  }

  private static String hex(String digits, int bytes) {
    if (!digits.matches("[0-9a-fA-F]{" + 2 * bytes + "}")) {
      throw new IllegalArgumentException("Not " + bytes + " bytes in hexadecimal");
    }
    return digits.toLowerCase(Locale.ROOT);
  }

  private static byte[] checksum(byte[] content) {
    return Arrays.copyOf(Sha256.digest().digest(content), CHECKSUM);
  }

  /** Never prints the secret. */
  @Override
  public String toString() {
    return "EnrolmentCode[" + host + ":" + port + "]";
  }
}
