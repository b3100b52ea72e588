package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "sept octobre deux mille vingt-cinq", as certificates write it. */
final class DateInWords {
  private static final String NUMBER =
      "(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
          + "|vingts?|trente|quarante|cinquante|soixante|cents?|mille?|mil|et)";

  /** Day and year in words; either may be in digits. To be embedded in larger patterns. */
  static final String PATTERN =
      "(?:premier|1\\s?er|\\d{1,2}|"
          + NUMBER
          + "(?:[\\s-]"
          + NUMBER
          + "){0,3})\\s+(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre"
          + "|novembre|d[ée]cembre)\\s+(?:\\d{4}|(?:deux|mille?|mil)(?:[\\s-]"
          + NUMBER
          + "){0,7})";

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");

  private static final Map<String, Integer> VALUES =
      Map.ofEntries(
          Map.entry("premier", 1),
          Map.entry("un", 1),
          Map.entry("deux", 2),
          Map.entry("trois", 3),
          Map.entry("quatre", 4),
          Map.entry("cinq", 5),
          Map.entry("six", 6),
          Map.entry("sept", 7),
          Map.entry("huit", 8),
          Map.entry("neuf", 9),
          Map.entry("dix", 10),
          Map.entry("onze", 11),
          Map.entry("douze", 12),
          Map.entry("treize", 13),
          Map.entry("quatorze", 14),
          Map.entry("quinze", 15),
          Map.entry("seize", 16),
          Map.entry("vingt", 20),
          Map.entry("vingts", 20),
          Map.entry("trente", 30),
          Map.entry("quarante", 40),
          Map.entry("cinquante", 50),
          Map.entry("soixante", 60));

  private DateInWords() {}

  /** Reads one date; empty when the words are not one. */
  static Optional<LocalDate> read(String printed) {
    List<String> words = Folding.words(printed);
    for (int i = 1; i < words.size() - 1; i++) {
      int month = MONTHS.indexOf(words.get(i)) + 1;
      if (month > 0) {
        int day = number(words.subList(0, i));
        return date(number(words.subList(i + 1, words.size())), month, day);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return year < 1850 || year > 2150
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** "mil neuf cent quatre-vingt-dix" is 1990: thousands, hundreds, and scores that multiply. */
  private static int number(List<String> words) {
    Matcher digits = DIGITS.matcher(words.getFirst());
    if (digits.lookingAt()) {
      return Integer.parseInt(digits.group());
    }
    int total = 0;
    List<Integer> open = new ArrayList<>();
    for (String word : words) {
      switch (word) {
        case "mil", "mille", "mill" -> {
          total += 1000 * Math.max(1, sum(open));
          open.clear();
        }
        case "cent", "cents" -> {
          int hundreds = Math.max(1, sum(open));
          open.clear();
          total += 100 * hundreds;
        }
        case "vingt", "vingts" -> {
          boolean score = open.size() == 1 && open.getFirst() == 4;
          if (score) {
            open.set(0, 80);
          } else {
            open.add(20);
          }
        }
        default -> open.add(VALUES.getOrDefault(word, 0));
      }
    }
    return total + sum(open);
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
