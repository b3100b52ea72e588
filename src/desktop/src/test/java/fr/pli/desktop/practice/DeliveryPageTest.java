package fr.pli.desktop.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.ReceivedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that describes delivery and the code say the same. */
class DeliveryPageTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  @Test
  void everyRowNamesATestThatExists() throws Exception {
    List<String> missing = new ArrayList<>();
    List<MatchResult> named = NAMED.matcher(page()).results().toList();
    assertTrue(named.size() > 40);
    for (MatchResult each : named) {
      if (!exists(each.group(1), each.group(2))) {
        missing.add(each.group());
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyStateIsOnThePage() throws Exception {
    String page = page();
    Stream.of(
            Arrays.stream(LetterState.values()).map(LetterState::code),
            Arrays.stream(DispatchState.values()).map(DispatchState::code),
            Arrays.stream(ReceivedState.values()).map(ReceivedState::code))
        .flatMap(codes -> codes)
        .forEach(code -> assertTrue(page.contains(code), code));
  }

  private static boolean exists(String test, String method) {
    List<String> rooms =
        List.of(
            "", "intake.", "conversion.", "review.", "outbox.", "evidence.", "inbox.", "vault.");
    for (String room : rooms) {
      try {
        Class<?> type = Class.forName("fr.pli.desktop." + room + test);
        return method == null
            || Arrays.stream(type.getDeclaredMethods())
                .anyMatch(each -> each.getName().equals(method));
      } catch (ClassNotFoundException _) {
        // In another room, then.
      }
    }
    return false;
  }

  /** Tests run at the top of the tree or in their module. */
  private static String page() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    Path page = folder.resolve("src/site/markdown/delivery.md");
    return Files.readString(
        Files.exists(page) ? page : folder.resolve("../site/markdown/delivery.md"));
  }
}
