package fr.pli.desktop.recognition;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a letter means by "médecin traitant" or "médecin adresseur": a form field or a heading names
 * them once, a list then calls them by their part.
 */
final class RoleNames {
  private enum Part {
    TREATING("(?:m[ée]decins?|docteur)\\s+traitants?|M\\.?T\\.?|m[ée]decin\\s+de\\s+famille"),
    REFERRING(
        "m[ée]decins?\\s+(?:adresseur|adressant|correspondant|demandeur|prescripteur|r[ée]f[ée]rent)"
            + "|prescripteur|demandeur|adresseur|correspondant");

    private final Pattern field;
    private final Pattern alone;

    Part(String words) {
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;
      this.field =
          Pattern.compile(
              "(?:^|[|;•·]|\\s{2})\\W*(?:"
                  + words
                  + ")(?:\\s+d[ée]clar[ée])?\\s*(?::|-|–|$)\\s*(?<name>[^|]*)",
              flags);
      this.alone =
          Pattern.compile(
              "^\\W*(?:(?:le|la|au|à|du|son|votre|l')\\s*)*(?:"
                  + words
                  + ")(?!\\p{L})(?!.*"
                  + "(?-i:\\p{Lu})\\p{L}+.*).*$",
              flags);
    }
  }

  private static final Pattern SOMEBODY =
      Pattern.compile("^(?:" + Titles.DOCTOR + "|" + Titles.CIVIL + ")\\s+\\p{Lu}.*");

  private static final Pattern PRESCRIBED =
      Pattern.compile(
          "(?iu)(?:prescription|demande)\\s+d(?:u|e)\\s+(?<name>(?-i:"
              + Titles.DOCTOR
              + "\\s+\\p{Lu}).{1,50})");

  private final Map<Part, String> names = new EnumMap<>(Part.class);

  private RoleNames() {}

  static RoleNames of(Letter letter) {
    RoleNames roles = new RoleNames();
    for (Line line : letter.lines()) {
      for (Part part : Part.values()) {
        Matcher field = part.field.matcher(line.text());
        if (field.find() && !roles.names.containsKey(part)) {
          named(letter, line, field.group("name")).ifPresent(name -> roles.names.put(part, name));
        }
      }
    }
    Matcher prescribed = PRESCRIBED.matcher(letter.text());
    if (!roles.names.containsKey(Part.REFERRING) && prescribed.find()) {
      PrintedName.read(prescribed.group("name"))
          .ifPresent(name -> roles.names.put(Part.REFERRING, name.printed()));
    }
    return roles;
  }

  private static Optional<String> named(Letter letter, Line line, String inline) {
    String cell = letter.cellOf(line).stream().map(Line::text).collect(Collectors.joining(" "));
    String below = letter.valuesOf(line).stream().findFirst().map(Line::text).orElse("");
    return Stream.of(inline, cell, below)
        .map(text -> text.replaceFirst("^[\\s:]+", ""))
        .filter(text -> SOMEBODY.matcher(text).matches())
        .findFirst();
  }

  /** Who is meant when a text calls somebody only by the part; empty when nobody was named. */
  Optional<String> meant(String text) {
    return names.entrySet().stream()
        .filter(entry -> entry.getKey().alone.matcher(text).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** True when a text calls somebody only by the part. */
  static boolean partOnly(String text) {
    for (Part part : Part.values()) {
      if (part.alone.matcher(text).matches()) {
        return true;
      }
    }
    return false;
  }
}
