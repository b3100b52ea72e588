package fr.pli.desktop.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Someone who may use the workstation.
 *
 * @param id stable, as the vault knows the person
 * @param name "Dr C. Morvan"
 * @param role code: "doctor", "secretary" or "admin"
 * @param rpps national number of a professional, may be empty
 */
public record Person(String id, String name, String role, String rpps) {
  /** Someone without a national number. */
  public Person(String id, String name, String role) {
    this(id, name, role, "");
  }

  /** First letters of the names without title: "CM". */
  public String initials() {
    return initials(name);
  }

  /**
   * First letters of at most two names, titles left out: "PA" for "Dr Paul AUBRY", "HA" for "HAD".
   */
  public static String initials(String name) {
    List<String> words =
        Arrays.stream(name.split("[\\s.]+"))
            .filter(word -> !word.matches("(?i)dr|pr|m|mme|") && Character.isLetter(word.charAt(0)))
            .limit(2)
            .toList();
    int letters = words.size() == 1 ? 2 : 1;
    return words.stream()
        .map(word -> word.substring(0, Math.min(letters, word.length())).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
