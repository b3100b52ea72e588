package fr.pli.demo.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The text of one sample letter, in named parts: head, margin, to, date, subject, body, sign,
 * copies.
 *
 * @param name file name without extension
 * @param layout "classic", "modern", "hospital" or "scan"
 * @param parts lines by part; absent parts are empty
 */
public record Manuscript(String name, String layout, Map<String, List<String>> parts) {
  private static final List<String> NAMES =
      List.of(
          "01-adressage-cardiologie",
          "02-adressage-pneumologie",
          "03-compte-rendu-consultation",
          "04-adressage-hopital",
          "05-certificat",
          "06-compte-rendu-neurologie",
          "07-ordonnance",
          "08-liaison-ehpad",
          "09-adressage-pediatrie",
          "10-courrier-numerise",
          "11-compte-rendu-centre",
          "12-synthese-medicale");
  private static final DateTimeFormatter LONG_DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

  /** The dozen letters of the demo, dated. */
  public static List<Manuscript> all(LocalDate date) {
    return NAMES.stream().map(name -> load(name, date)).toList();
  }

  /** Lines of a part, empty when the letter has none. */
  List<String> part(String part) {
    return parts.getOrDefault(part, List.of());
  }

  private static Manuscript load(String name, LocalDate date) {
    try (InputStream in = Manuscript.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("Sample letter missing: " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return parse(name, text.replace("{date}", LONG_DATE.format(date)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manuscript parse(String name, String text) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    String layout = "classic";
    String part = "body";
    for (String line : text.lines().toList()) {
      if (line.startsWith("@layout ")) {
        layout = line.substring("@layout ".length());
      } else if (line.startsWith("@")) {
        part = line.substring(1);
      } else {
        parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(line);
      }
    }
    return new Manuscript(name, layout, parts);
  }
}
