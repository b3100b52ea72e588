package fr.pli.desktop.ui.sent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.ui.Messages;
import fr.pli.exchange.wire.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that can stand in a dispatch as its reason has words, in both languages. */
class FailureWordsTest {
  private static final Pattern OUTBOX =
      Pattern.compile(
          "(?:NotSealableException\\(|-> |\\? |: |dispatch\\.id\\(\\), |dispatch, )"
              + "\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern CHANNELS =
      Pattern.compile("(?:failure\\(\\d+, |, |of\\(|end\\(due, )\"([a-z]+(?:-[a-z]+)*)\"");

  /** Words of the simulated channels that are addresses, and what hinders erasing: no reasons. */
  private static final Set<String> NOT_REASONS =
      Set.of(
          "server",
          "pleine",
          "inconnu",
          "taken-back",
          "submitted",
          "resent",
          "replaced",
          "still-leaving");

  @Test
  void everyReasonHasWords() throws IOException {
    Set<String> codes = new TreeSet<>(List.of("patient-unknown", "no-answer"));
    for (LinkException.Reason reason : LinkException.Reason.values()) {
      codes.add(reason.code());
    }
    for (ProblemType problem : ProblemType.values()) {
      codes.add(problem.code());
    }
    codes.addAll(codes("desktop/src/main/java/fr/pli/desktop/outbox", OUTBOX));
    codes.addAll(codes("server/src/main/java/fr/pli/server/channels", CHANNELS));
    codes.addAll(codes("server/src/main/java/fr/pli/server/dispatch/Dispatcher.java", CHANNELS));
    codes.removeAll(NOT_REASONS);
    assertTrue(
        codes.containsAll(
            List.of(
                "document-damaged",
                "envelope-lost",
                "mailbox-full",
                "rejected",
                "busy",
                "no-such-channel",
                "offline",
                "recipient-unknown")),
        codes::toString);
    Set<String> without = new TreeSet<>();
    for (String language : List.of("fr", "en")) {
      Messages messages = new Messages(language, ZoneId.of("Europe/Paris"));
      codes.stream().filter(code -> !messages.has("failure." + code)).forEach(without::add);
    }
    assertTrue(without.isEmpty(), () -> "Give words: " + without);
  }

  private static Set<String> codes(String place, Pattern pattern) throws IOException {
    Path root =
        Stream.of(Path.of("..", place), Path.of("src", place))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    return codes;
  }
}
