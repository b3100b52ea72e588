package fr.pli.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What people type to find someone: whole queries, and every state of the field on the way. */
final class TypedQueries {
  private final Random random = new Random(7);

  /** One query for each person, each of another habit. */
  List<String> of(List<FictionalExtraction.Someone> people) {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      queries.add(query(people.get(i), i % 12));
    }
    return queries;
  }

  /** The field after each key. */
  static List<String> keystrokes(String query) {
    List<String> states = new ArrayList<>();
    for (int length = 1; length <= query.length(); length++) {
      states.add(query.substring(0, length));
    }
    return states;
  }

  private String query(FictionalExtraction.Someone who, int habit) {
    return switch (habit) {
      case 0 -> who.family();
      case 1 -> who.given() + " " + who.family();
      case 2 -> bare(who.family() + " " + who.given());
      case 3 -> who.family() + " " + who.town();
      case 4 -> who.postcode() + " " + bare(who.family());
      case 5 -> (who.specialty().isEmpty() ? "infirmier" : who.specialty()) + " " + who.town();
      case 6 -> who.rpps();
      case 7 -> who.mail();
      case 8 -> bare(who.family()).replace("-", " ").replace("'", "");
      case 9 -> mistyped(bare(who.family()));
      case 10 -> mistyped(bare(who.family())) + " " + bare(who.given());
      default -> bare(who.town() + " " + who.family());
    };
  }

  /** One letter wrong, missing, doubled or exchanged with its neighbour. */
  private String mistyped(String name) {
    int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
    String before = name.substring(0, at);
    String after = name.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + (char) ('a' + random.nextInt(26)) + after;
      case 1 -> before + after;
      case 2 -> before + name.charAt(at) + name.charAt(at) + after;
      default ->
          after.isEmpty()
              ? before
              : before + after.charAt(0) + name.charAt(at) + after.substring(1);
    };
  }

  private static String bare(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
