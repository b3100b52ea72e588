package fr.pli.server.api;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Sha256;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names in paths: exactly of their kind, or refused. */
final class PathIds {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private PathIds() {}

  static UUID uuid(String text) {
    if (!UUID_TEXT.matcher(text).matches()) {
      throw new Refusal(ProblemType.BAD_REQUEST, "Not an id");
    }
    return UUID.fromString(text);
  }

  static String sha256(String text) {
    if (!Sha256.isHex(text)) {
      throw new Refusal(ProblemType.BAD_REQUEST, "Not 64 hexadecimal digits");
    }
    return text;
  }
}
