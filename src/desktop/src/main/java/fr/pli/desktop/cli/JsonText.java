package fr.pli.desktop.cli;

import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * JSON that survives every terminal's and pipe's encoding: nothing but ASCII in it (RFC 8259, 7).
 */
final class JsonText {
  private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F]");

  private JsonText() {}

  static String of(Object value) {
    String json = new String(Json.write(value), StandardCharsets.UTF_8);
    return FOREIGN.matcher(json).replaceAll(JsonText::escaped);
  }

  /** A match may be a pair of surrogates, each of which is escaped. */
  private static String escaped(MatchResult foreign) {
    StringBuilder escaped = new StringBuilder();
    foreign
        .group()
        .chars()
        .forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\\\u%04x", unit)));
    return escaped.toString();
  }
}
