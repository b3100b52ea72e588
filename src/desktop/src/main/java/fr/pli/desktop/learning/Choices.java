package fr.pli.desktop.learning;

import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How choices are written into lessons. */
final class Choices {
  private Choices() {}

  static String author(Party author) {
    return new String(Json.write(author), StandardCharsets.UTF_8);
  }

  /** Empty for what is no author. */
  static Optional<Party> author(String choice) {
    try {
      return Optional.of(Json.read(choice.getBytes(StandardCharsets.UTF_8), Party.class));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** "rpps:10900000015", or the name of someone who has no number. */
  static String keyOf(Party author) {
    Rpps rpps = author.rpps();
    return rpps == null ? Folding.glue(author.name()) : "rpps:" + rpps.value();
  }
}
