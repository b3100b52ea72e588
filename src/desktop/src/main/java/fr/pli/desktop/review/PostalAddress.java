package fr.pli.desktop.review;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.RecipientKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Address blocks after NF Z10-011: at most 6 lines of 38 characters, from the person to the
 * locality; the last lines in capitals without punctuation. An address that does not fit is not
 * offered: cut short it could reach the wrong door.
 */
final class PostalAddress {
  private static final int WIDTH = 38;
  private static final int LINES = 6;

  /** Common abbreviations of the way, used only when the line is too long. */
  private static final Map<String, String> SHORT =
      Map.of(
          "AVENUE", "AV",
          "BOULEVARD", "BD",
          "PLACE", "PL",
          "CHEMIN", "CHE",
          "ALLEE", "ALL",
          "IMPASSE", "IMP",
          "FAUBOURG", "FG",
          "RESIDENCE", "RES",
          "SAINT", "ST",
          "GENERAL", "GAL");

  private PostalAddress() {}

  /** The block of the first place that has a street and a locality, if all of it fits. */
  static Optional<List<String>> of(DirectoryEntry entry) {
    return entry.places().stream()
        .filter(place -> !place.street().isBlank() && place.postcode().matches("\\d{5}"))
        .filter(place -> !place.town().isBlank())
        .findFirst()
        .flatMap(place -> block(entry, place));
  }

  private static Optional<List<String>> block(DirectoryEntry entry, DirectoryEntry.Place place) {
    List<String> lines = new ArrayList<>(names(entry, place));
    lines.add(fit(capitals(place.street())));
    lines.add(fit(place.postcode() + " " + capitals(place.town())));
    boolean fits = lines.size() <= LINES && lines.stream().allMatch(line -> line.length() <= WIDTH);
    return fits ? Optional.of(List.copyOf(lines)) : Optional.empty();
  }

  private static List<String> names(DirectoryEntry entry, DirectoryEntry.Place place) {
    if (entry.kind() == RecipientKind.PROFESSIONAL) {
      List<String> lines = new ArrayList<>();
      lines.add((entry.title() + " " + entry.displayName()).strip());
      // The practice's name helps the postman but is left out when it does not fit.
      if (!place.name().isBlank() && place.name().length() <= WIDTH) {
        lines.add(place.name());
      }
      return lines;
    }
    return entry.service().isBlank()
        ? List.of(entry.organisation())
        : List.of(entry.organisation(), entry.service());
  }

  private static String capitals(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]+", " ")
        .strip();
  }

  private static String fit(String line) {
    if (line.length() <= WIDTH) {
      return line;
    }
    StringBuilder shorter = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      shorter.append(shorter.isEmpty() ? "" : " ").append(SHORT.getOrDefault(word, word));
    }
    return shorter.toString();
  }
}
