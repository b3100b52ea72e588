package fr.pli.exchange.directory;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Parts of an address as the extractions cut them. */
final class Streets {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("R", "Rue"),
          Map.entry("BD", "Boulevard"),
          Map.entry("AV", "Avenue"),
          Map.entry("PL", "Place"),
          Map.entry("QU", "Quai"),
          Map.entry("QUAI", "Quai"),
          Map.entry("RTE", "Route"),
          Map.entry("CHE", "Chemin"),
          Map.entry("ALL", "Allée"),
          Map.entry("IMP", "Impasse"),
          Map.entry("CRS", "Cours"),
          Map.entry("SQ", "Square"),
          Map.entry("FG", "Faubourg"),
          Map.entry("PAS", "Passage"),
          Map.entry("ESP", "Esplanade"),
          Map.entry("PROM", "Promenade"),
          Map.entry("RES", "Résidence"),
          Map.entry("LOT", "Lotissement"));

  private static final Pattern POSTCODE = Pattern.compile("^\\d{5}\\s*");
  private static final Pattern CEDEX = Pattern.compile("(?i)\\s+CEDEX(\\s+\\d+)?$");

  private Streets() {}

  /** The label of a street type's code; a code that is not known stays as it is. */
  static String type(String code) {
    return TYPES.getOrDefault(code.toUpperCase(Locale.ROOT), code);
  }

  static String join(String... parts) {
    StringJoiner street = new StringJoiner(" ");
    for (String part : parts) {
      if (!part.isEmpty()) {
        street.add(part);
      }
    }
    return street.toString();
  }

  /** The town of a line "34000 MONTPELLIER CEDEX 5". */
  static String town(String line) {
    String town = POSTCODE.matcher(line).replaceFirst("");
    return CEDEX.matcher(town).replaceFirst("");
  }

  static String digits(String number) {
    return number.replaceAll("[^\\d+]", "");
  }
}
