package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identities given as labels and values: "Nom de naissance : ROUX", in lines or as a table. */
final class IdentityTable {
  private enum Label {
    BIRTH_NAME("nom (?:de naissance|de famille|de jeune fille|patronymique)"),
    USED_NAME("nom (?:d'usage|d'épouse|utilisé|marital|usuel)"),
    NAME("nom(?! d| u| p| m)"),
    GIVEN("(?:1er |premier )?prénom(?:\\(s\\)|s)?(?: de naissance| utilisé)?"),
    BIRTH("(?:date de naissance|né(?:e|\\(e\\))? le|ddn)"),
    SEX("sexe");

    private final String words;

    Label(String words) {
      this.words = words;
    }
  }

  private record Value(String text, Place place) {}

  private static final Pattern LABELS = labels();

  private IdentityTable() {}

  /** The first table of a letter that gives at least a family name. */
  static Optional<Identity> read(Letter letter) {
    Map<Label, Value> values = new EnumMap<>(Label.class);
    for (Line line : letter.lines()) {
      read(letter, line, values);
    }
    Value used = values.get(Label.USED_NAME);
    Value birth = values.get(Label.BIRTH_NAME);
    Value plain = values.get(Label.NAME);
    Value family = used != null ? used : plain != null ? plain : birth;
    boolean alone = values.size() < 2;
    return family == null || alone
        ? Optional.empty()
        : Optional.of(identity(family, birth, values));
  }

  private static Identity identity(Value family, @Nullable Value birth, Map<Label, Value> values) {
    Value given = values.get(Label.GIVEN);
    Value born = values.get(Label.BIRTH);
    LocalDate date = born == null ? null : FrenchDates.read(born.text()).orElse(null);
    List<Place> places = new ArrayList<>();
    values.values().forEach(value -> places.add(value.place()));
    return new Identity(
        family.text(),
        birth == null ? null : birth.text(),
        given == null ? List.of() : List.of(given.text().split("[,\\s]+")),
        date,
        sex(values.get(Label.SEX)),
        given != null && date != null ? 0.97 : 0.75,
        places,
        "identity-table");
  }

  private static Sex sex(@Nullable Value value) {
    String text = value == null ? "" : Folding.fold(value.text());
    if (text.startsWith("f")) {
      return Sex.FEMALE;
    }
    return text.startsWith("m") || text.startsWith("h") ? Sex.MALE : Sex.UNKNOWN;
  }

  private static void read(Letter letter, Line line, Map<Label, Value> values) {
    String text = line.text();
    Matcher labels = LABELS.matcher(text);
    int at = 0;
    while (at <= text.length() && labels.find(at)) {
      // A label stands at the beginning of its cell, or is followed by a colon.
      boolean label = labels.start() == 0 || labels.group("colon") != null;
      int end = labels.find(labels.end()) ? labels.start() : text.length();
      labels.find(at);
      if (label) {
        String value = text.substring(labels.end(), Math.max(labels.end(), end)).strip();
        take(letter, line, label(labels), value, values);
      }
      at = labels.end();
    }
  }

  private static void take(
      Letter letter, Line line, Label label, String inline, Map<Label, Value> values) {
    if (values.containsKey(label)) {
      return;
    }
    if (!inline.isEmpty()) {
      fitting(label, inline).ifPresent(text -> values.put(label, new Value(text, line.place())));
      return;
    }
    letter.valuesOf(line).stream()
        .filter(value -> !LABELS.matcher(value.text()).lookingAt())
        .flatMap(
            value ->
                fitting(label, value.text()).map(text -> new Value(text, value.place())).stream())
        .findFirst()
        .ifPresent(value -> values.put(label, value));
  }

  /** The text when it is a value of the kind that the label asks for. */
  private static Optional<String> fitting(Label label, String text) {
    String clean = text.replaceFirst("[\\s,;|–-]+$", "");
    boolean fits =
        switch (label) {
          case BIRTH -> FrenchDates.read(clean.split(" à ", 2)[0]).isPresent();
          case SEX -> clean.matches("(?i)(m|f|h|masculin|féminin|homme|femme)\\b.*");
          case BIRTH_NAME, USED_NAME, NAME, GIVEN -> clean.matches("\\p{Lu}[\\p{L}' ,\\-]{0,60}");
        };
    return fits
        ? Optional.of(label == Label.BIRTH ? clean.split(" à ", 2)[0] : clean)
        : Optional.empty();
  }

  private static Label label(Matcher matcher) {
    for (Label label : Label.values()) {
      if (matcher.group(label.name().replace("_", "")) != null) {
        return label;
      }
    }
    throw new IllegalStateException("A label matched without a name");
  }

  private static Pattern labels() {
    List<String> alternatives = new ArrayList<>();
    for (Label label : Label.values()) {
      alternatives.add("(?<" + label.name().replace("_", "") + ">" + label.words + ")");
    }
    return Pattern.compile(
        "(?<![\\p{L}])(?:" + String.join("|", alternatives) + ")(?![\\p{L}])\\s*(?<colon>:)?",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
