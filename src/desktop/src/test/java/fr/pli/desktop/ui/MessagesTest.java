package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.vault.StorageException;
import fr.pli.desktop.vault.VaultException.Reason;
import fr.pli.desktop.vault.VaultNotice;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** What a key begins with; a literal of this shape that is no message is an error. */
  private static final Pattern KEY =
      Pattern.compile(
          "(shell|link|status|job|action|keys?|page|unlock|role|channel|dispatch|type|reason|review"
              + "|sent|received|directory|settings|screen|received-state|word)"
              + "\\.[a-z0-9.-]*[A-Za-z0-9]");

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(keys("fr").keySet(), keys("en").keySet());
  }

  @Test
  void everyKeyThatIsUsedExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    Map<String, String> known = keys("fr");
    for (String literal : literals()) {
      if (KEY.matcher(literal).matches() && !known.containsKey(literal) && !isPrefix(literal)) {
        missing.add(literal);
      }
    }
    assertTrue(missing.isEmpty(), () -> "Add to the bundles: " + missing);
  }

  @Test
  void noMessageIsUnused() throws IOException {
    Set<String> literals = literals();
    Set<String> unused = new TreeSet<>();
    for (String key : keys("fr").keySet()) {
      boolean used =
          literals.contains(key)
              || literals.stream().anyMatch(each -> isPrefix(each) && key.startsWith(each));
      if (!used) {
        unused.add(key);
      }
    }
    assertTrue(unused.isEmpty(), () -> "Remove from the bundles: " + unused);
  }

  @Test
  void noMessageHoldsAStraightApostrophe() {
    for (String language : new String[] {"fr", "en"}) {
      keys(language).forEach((key, text) -> assertTrue(!text.contains("'"), key));
    }
  }

  @Test
  void everyFaultOfTheVaultHasItsOwnWords() {
    Stream<String> opening =
        Stream.of(
                Reason.IN_USE,
                Reason.READ_ONLY,
                Reason.DISK_FULL,
                Reason.DAMAGED,
                Reason.NEWER_VERSION,
                Reason.NO_DEVICE_SECRET,
                Reason.FAILED)
            .map(reason -> "unlock.closed." + Messages.code(reason));
    Stream<String> open =
        Arrays.stream(StorageException.Reason.values())
            .filter(reason -> reason != StorageException.Reason.CONFLICT)
            .filter(reason -> reason != StorageException.Reason.FAILED)
            .map(reason -> "shell.storage." + Messages.code(reason));
    Stream<String> told =
        Arrays.stream(VaultNotice.values()).map(each -> "shell.notice." + Messages.code(each));
    List<String> keys = Stream.of(opening, open, told).flatMap(each -> each).toList();
    for (String language : List.of("fr", "en")) {
      Messages messages = new Messages(language, PARIS);
      List<String> words = keys.stream().map(messages::text).toList();
      assertEquals(words.size(), Set.copyOf(words).size(), language);
    }
  }

  @Test
  void everyActionHasWords() {
    Messages french = new Messages("fr", PARIS);
    for (Action action : Action.values()) {
      assertTrue(french.has(action.messageKey()), action.messageKey());
    }
  }

  @Test
  void anUnknownCodeIsNeverShown() {
    Messages french = new Messages("fr", PARIS);
    assertEquals(french.text("reason.other"), french.word("reason.", "some-new-code"));
  }

  @Test
  void datesTimesAndSizesAreWrittenAsTheLanguageDoes() {
    Messages french = new Messages("fr", PARIS);
    Instant at = Instant.parse("2026-11-20T08:41:02Z");
    assertEquals("09:41", french.time(at));
    assertEquals("09:41:02", french.timeWithSeconds(at));
    assertEquals("20/11/2026", french.date(LocalDate.of(2026, 11, 20)));
    assertEquals("2,1 Mo", french.bytes(2_100_000));
    assertEquals("2.1 MB", new Messages("en", PARIS).bytes(2_100_000));
    assertEquals("12 s", french.span(Duration.ofSeconds(12)));
    assertEquals("3 j", french.span(Duration.ofDays(3)));
  }

  @Test
  void whenIsTheTimeTodayAndTheDayBefore() {
    Messages french = new Messages("fr", PARIS);
    Instant now = Instant.parse("2026-11-20T08:42:00Z");
    assertEquals("09:41", french.when(now.minusSeconds(60), now));
    assertEquals("hier", french.when(now.minus(Duration.ofDays(1)), now));
    assertEquals("18/11/2026", french.when(now.minus(Duration.ofDays(2)), now));
  }

  @Test
  void pluralsFollowTheCount() {
    Messages french = new Messages("fr", PARIS);
    assertEquals("Aucune lettre prête", french.text("review.send-ready", 0));
    assertEquals("Envoyer la lettre prête", french.text("review.send-ready", 1));
    assertEquals("Envoyer les 6 lettres prêtes", french.text("review.send-ready", 6));
  }

  /** "review.pill." + code: the literal ends where the code begins. */
  private static boolean isPrefix(String literal) {
    return literal.matches("[a-z-]+\\.([a-z-]+\\.)*([a-z-]+-)?") && !literal.contains("..");
  }

  private static Map<String, String> keys(String language) {
    Map<String, String> keys = new TreeMap<>();
    for (String bundle : Messages.BUNDLES) {
      Properties properties = new Properties();
      String name = "messages/" + bundle + "_" + language + ".properties";
      try (InputStream in = Messages.class.getResourceAsStream(name)) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException failure) {
        throw new AssertionError(failure);
      }
      for (String key : properties.stringPropertyNames()) {
        assertTrue(keys.put(key, properties.getProperty(key)) == null, "Twice: " + key);
      }
    }
    return keys;
  }

  /** Every text literal of the room; jobs are named where the work is done. */
  private static Set<String> literals() throws IOException {
    Set<String> literals = new TreeSet<>();
    Path root =
        Stream.of(Path.of("src/main/java"), Path.of("src/desktop/src/main/java"))
            .filter(path -> Files.isDirectory(path.resolve("fr/pli/desktop")))
            .findFirst()
            .orElseThrow();
    try (Stream<Path> files = Files.walk(root.resolve("fr/pli/desktop/ui"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher matcher = LITERAL.matcher(Files.readString(file));
        while (matcher.find()) {
          literals.add(matcher.group(1));
        }
      }
    }
    literals.add("job.");
    return literals;
  }
}
