package fr.pli.exchange.wire;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digest of a whole document in a header, whatever part of it travels (RFC 9530). */
public final class ReprDigest {
  public static final String HEADER = "Repr-Digest";

  private static final Pattern SHA_256 = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");

  private ReprDigest() {}

  /**
   * The value of the header.
   *
   * @param sha256 64 hexadecimal digits
   */
  public static String of(String sha256) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
  }

  /** The SHA-256 in a value, hexadecimal; empty when it holds none, or another digest alone. */
  public static Optional<String> sha256(String value) {
    Matcher found = SHA_256.matcher(value);
    return found.find()
        ? Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(found.group(1))))
        : Optional.empty();
  }
}
