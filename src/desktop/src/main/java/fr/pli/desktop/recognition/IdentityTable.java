package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Sex;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identities given as labels and values: "Nom de naissance : ROUX", in lines or as a table. */
final class IdentityTable {
  private enum Label {
    BIRTH_NAME(
        "nom (?:(?:de )?naiss(?:ance|\\.)?|de famille|de jeune fille|patronymique|de fille)"),
    USED_NAME("nom (?:d'usage|usage|d'epouse|utilise|marital|usuel|d'epoux|d'epouse)"),
    PERSON(
        "(?:noms?\\s*(?:,|/|-|et|&)?\\s*(?:usuel\\s*)?prenoms?(?:\\(s\\))?(?: d[ue](?: la)?"
            + " patiente?)?|prenoms?(?:\\(s\\))?\\s*(?:,|/|-|et|&)?\\s*nom|(?:nom d[ue](?: la)?"
            + " )?patient(?:e|\\(e\\))?(?= ?:|$| (?:mme|m|mr|madame|monsieur|mlle)\\.?"
            + " )|identite(?: d[ue](?: la)? patiente?)?(?="
            + " ?:)|(?:enfant|resident|usager|beneficiaire|nouveau-ne|opere|malade)(?:e|\\(e\\))?(?="
            + " ?:|$))"),
    NAME("nom(?:\\(s\\))?(?! d| u| p| m)"),
    GIVEN(
        "(?:1er |premier )?prenom(?:\\(s\\)|s)?(?: (?:de )?naiss(?:ance|\\.)?| utilise| usuel"
            + "| d'usage)?"),
    BIRTH(
        "(?:date (?:de )?naiss(?:ance|\\.)?|ne(?:e|\\(e\\))?(?: le)?(?= ?:| \\d|$)|d\\.?d\\.?n\\.?"
            + "|d\\.?n\\.?(?= ?:)|naissance|naiss\\.)"),
    SEX("sexe|genre");

    private final String words;

    Label(String words) {
      this.words = words;
    }
  }

  private record Value(String text, Place place) {}

  private static final Pattern LABELS = labels();

  /** Headings under which somebody else's identity stands. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)^\\W*(?:assurée?|identité de l'assuré|ouvrant"
              + " droit|médecins?|prescripteur|représentant|responsable légal|personnes? (?:de"
              + " confiance|à"
              + " prévenir)|contact|correspondant|père|mère|parents?|conjoint|époux|tuteur"
              + "|donneu(?:r|se)|accompagnante?)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A field of its own: "Médecin : Dr Jean ROUX" says nothing of the lines below. */
  private static final Pattern FILLED =
      Pattern.compile(
          "(?i)^\\W*(?:médecins?|prescripteur|correspondant|contact)[^:]{0,30}:\\s*\\S.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Whose the labels of a line are, from here to the next of these. */
  private static final Pattern WHOSE =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:(?<other>m[èe]re|p[èe]re|maman|papa|parents?|conjointe?|[ée]poux|mari|assurée?"
              + "|tuteur|tutrice|représentante?(?:\\s+légale?)?|personne\\s+(?:de\\s+confiance|à\\s+prévenir)"
              + "|accompagnante?|fr[èe]re|s(?:œ|oe)ur|donneu(?:r|se)|contact)|(?:enfant|b[ée]b[ée]"
              + "|nouveau-née?|nourrisson|patient(?:e|\\(e\\))?|résidente?|usag(?:er|ère)|bénéficiaire"
              + "|receveu(?:r|se)))\\s*(?:\\([^)]{0,40}\\)\\s*)?:"
              + "|(?<!\\p{L})(?<parent>m[èe]re|p[èe]re|maman|papa)\\s*,",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern PATIENT =
      Pattern.compile(
          "(?i)^\\W*(?:identi|patient|bénéficiaire|enfant|usager|résidente?\\b|nouveau-né|opérée?\\b).*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final int LONGEST_HEADING = 5;

  /** What stands so far left of a heading, in points, is not below it. */
  private static final double SAME_COLUMN = 8;

  /** Longer texts, in characters, are sentences. */
  private static final int LONGEST_CELL = 40;

  /** On a sticker the family name stands without a label above these. */
  private static final Set<Label> FAMILY_ABOVE = EnumSet.of(Label.GIVEN, Label.BIRTH_NAME);

  /** Labels of the same line that are not of the identity and end a value. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "\\s+(?:IPP|NIP|NDA|INS|NIR|IEP|[Aa]dresse|ADRESSE|[Tt]él|[Ââ]ge|[Aa]ge|N°|[Dd]ossier"
              + "|[Ss]éjour|[Ll]ieu|[Mm]atricule|[Nn]ée?\\s+(?:le|en|à)\\b|\\d{4,}|[(|]).*");

  private IdentityTable() {}

  /** Whose identity stands below the headings that were passed. */
  private static final class Headings {
    private @Nullable Line patient;
    private @Nullable Line other;

    /** False for a line below the heading of somebody else, and for that heading. */
    boolean ofPatient(Line line) {
      boolean heading = line.words().size() <= LONGEST_HEADING;
      if (heading && OTHER.matcher(line.text()).matches() && !trade(line)) {
        boolean filled = FILLED.matcher(line.text()).matches();
        other = filled ? null : line;
        return false;
      }
      if (PATIENT.matcher(line.text()).matches()) {
        patient = line;
        other = null;
      }
      return other == null || inPatientsColumn(other, line);
    }

    /** "Médecin généraliste" in a letterhead heads nothing. */
    private static boolean trade(Line line) {
      return Trades.specialties(Folding.fold(line.text())).find();
    }

    /** "PATIENT" and right of it "MÉDECINS": each heads a column of its own. */
    private boolean inPatientsColumn(Line heading, Line line) {
      return patient != null
          && patient.page() == heading.page()
          && patient.row() == heading.row()
          && line.page() == heading.page()
          && line.x() < heading.x() - SAME_COLUMN;
    }
  }

  /** The first table of a letter that gives at least a family name. */
  static Optional<Identity> read(Letter letter) {
    Map<Label, Value> values = new EnumMap<>(Label.class);
    letter.blocks().forEach(block -> titledAbove(block, values));
    Set<Line> addressed = new HashSet<>();
    letter.addressees().forEach(addressee -> addressed.addAll(addressee.lines()));
    Headings headings = new Headings();
    for (Line line : letter.lines()) {
      // "Médecin généraliste" in an address heads nothing.
      if (addressed.contains(line) || headings.ofPatient(line)) {
        read(letter, line, values);
      }
    }
    return values.size() < 2 ? Optional.empty() : family(values).map(name -> table(name, values));
  }

  /** "Mme MARTIN Anne", "MARTIN Anne", and below it "Nom de naissance : ROUX". */
  private static void titledAbove(Block block, Map<Label, Value> values) {
    for (int i = 1; i < block.lines().size(); i++) {
      Line line = block.lines().get(i - 1);
      Matcher below = labels(block.lines().get(i).text());
      if (below.lookingAt() && label(below) == Label.BIRTH_NAME && person(line.text())) {
        fitting(Label.PERSON, line.text())
            .ifPresent(text -> values.putIfAbsent(Label.PERSON, new Value(text, line.place())));
      } else if (below.lookingAt() && FAMILY_ABOVE.contains(label(below))) {
        loud(line.text())
            .ifPresent(text -> values.putIfAbsent(Label.NAME, new Value(text, line.place())));
      }
    }
  }

  /** "MÉJEAN M": capitals only, the sex may stand behind. */
  private static Optional<String> loud(String text) {
    String name = text.replaceFirst("\\s+\\(?[MFH]\\)?$", "");
    boolean family = name.matches("\\p{Lu}[\\p{Lu}' -]+") && !labels(text).lookingAt();
    boolean title =
        TypeSigns.PLAIN_TITLES.stream()
            .anyMatch(sign -> sign.pattern().matcher(Folding.glue(name)).matches());
    return family && !title && !OrganisationWords.begins(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  /** A title and a name, or a name in which capitals or a common given name tell the order. */
  private static boolean person(String text) {
    if (text.matches("^" + Titles.CIVIL + "\\s+\\p{Lu}.*")) {
      return true;
    }
    return PersonMention.in(text).stream()
        .limit(1)
        .anyMatch(
            mention ->
                mention.start() == 0
                    && mention.end() == text.length()
                    && mention.sure()
                    && !mention.givenNames().isEmpty());
  }

  private record Name(String family, @Nullable String birth, List<String> given, boolean told) {}

  /** The name in use; the whole name of one cell is cut. */
  private static Optional<Name> family(Map<Label, Value> values) {
    List<String> given =
        values.containsKey(Label.GIVEN)
            ? List.of(values.get(Label.GIVEN).text().split("[,\\s]+"))
            : List.of();
    for (Label label : List.of(Label.USED_NAME, Label.NAME, Label.BIRTH_NAME)) {
      // "Patient : MARTIN Anne" gives the name in use beside "Nom de naissance : ROUX", and so does
      // what stands before "nom de naissance ROUX, née le …" in running text.
      boolean whole =
          label == Label.BIRTH_NAME
              && (values.containsKey(Label.PERSON) || !values.containsKey(Label.GIVEN));
      if (values.containsKey(label) && !whole) {
        String family = values.get(label).text();
        Optional<Name> written = written(family, given);
        if (written.isPresent()) {
          return written;
        }
        // "Nom : DUPONT Jean" gives both.
        NameOrder order = NameOrder.of(List.of(family.split("\\s+")), PersonMention.LINK);
        boolean both = given.isEmpty() && order.told() && !order.given().isEmpty();
        return Optional.of(
            both
                ? new Name(order.family(), null, order.given(), true)
                : new Name(family, null, given, !given.isEmpty()));
      }
    }
    return Optional.ofNullable(values.get(Label.PERSON))
        .flatMap(person -> PersonMention.in(person.text()).stream().findFirst())
        .map(
            mention ->
                new Name(
                    mention.familyName(),
                    mention.birthName(),
                    mention.givenNames().isEmpty() ? given : mention.givenNames(),
                    mention.sure()));
  }

  /** "Mme ROUX née FABRE" in the cell of the name. */
  private static Optional<Name> written(String family, List<String> given) {
    return PersonMention.in(family).stream()
        .limit(1)
        .filter(mention -> mention.start() == 0 && mention.end() == family.length())
        .filter(mention -> mention.titled() || mention.birthName() != null)
        .map(
            mention ->
                new Name(
                    mention.familyName(),
                    mention.birthName(),
                    given.isEmpty() ? mention.givenNames() : given,
                    !given.isEmpty() || mention.sure()))
        .findFirst();
  }

  private static Identity table(Name name, Map<Label, Value> values) {
    Value birth = values.get(Label.BIRTH_NAME);
    Value born = values.get(Label.BIRTH);
    LocalDate date = born == null ? null : born(born.text()).orElse(null);
    List<Place> places = new ArrayList<>();
    values.values().forEach(value -> places.add(value.place()));
    return new Identity(
        name.family(),
        birth == null ? name.birth() : birth.text(),
        name.given(),
        date,
        sex(values.get(Label.SEX)),
        Evidence.of(Fact.LABELLED)
            .with(Fact.BIRTH_DATE_BESIDE, date != null)
            .with(Fact.ORDER_TOLD, name.told())
            .doubt(Doubt.ORDER_GUESSED, !name.told()),
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
    Matcher labels = labels(text);
    int at = 0;
    while (at <= text.length() && labels.find(at)) {
      boolean label = stands(text, labels) && !ofAnother(text, labels.start());
      int end = labels.find(labels.end()) ? labels.start() : text.length();
      labels.find(at);
      if (label) {
        String value = text.substring(labels.end(), Math.max(labels.end(), end)).strip();
        take(letter, line, label(labels), value, values);
      }
      at = labels.end();
    }
  }

  /**
   * A label stands at the beginning of its cell or behind a stop, ends it (the value is in the
   * next), is followed by a colon, or is one of several with capitals in a row that begins with
   * one.
   */
  private static boolean stands(String text, Matcher label) {
    int at = label.start();
    boolean ends = label.end() == text.length() && Character.isUpperCase(text.charAt(at));
    return label.group("colon") != null
        || (ends && text.length() < LONGEST_CELL)
        || text.substring(0, at).matches("(?:.*[-–—|;,/·])?\\s*")
        || (Character.isUpperCase(text.charAt(at)) && labels(text).lookingAt());
  }

  /** "Mère : DUPUIS Kelly, née le …": the birth date is not the patient's. */
  private static boolean ofAnother(String text, int at) {
    Matcher whose = WHOSE.matcher(text.substring(0, at));
    boolean other = false;
    while (whose.find()) {
      other = whose.group("other") != null || whose.group("parent") != null;
    }
    return other;
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
        .filter(value -> !labels(value.text()).lookingAt())
        .flatMap(
            value ->
                fitting(label, upToTheNext(value.text()))
                    .map(text -> new Value(text, value.place()))
                    .stream())
        .findFirst()
        .ifPresent(value -> values.put(label, value));
  }

  /** "Josette Sexe : F" without the label that follows in the cell. */
  private static String upToTheNext(String text) {
    Matcher labels = labels(text);
    while (labels.find()) {
      boolean label =
          labels.group("colon") != null || Character.isUpperCase(text.charAt(labels.start()));
      if (labels.start() > 0 && label) {
        return text.substring(0, labels.start());
      }
    }
    return text;
  }

  /** The text when it is a value of the kind that the label asks for. */
  private static Optional<String> fitting(Label label, String text) {
    // Aligned colons stand in the cell of the value.
    String bare = text.replaceFirst("^[\\s:]+", "");
    String own = label == Label.BIRTH ? bare : FOREIGN.split(bare, 2)[0];
    String clean = own.replaceFirst("[\\s,;|·•–-]+$", "").strip();
    boolean fits =
        switch (label) {
          case BIRTH -> born(clean).isPresent();
          case SEX -> clean.matches("(?i)(m|f|h|masculin|féminin|homme|femme)\\b.*");
          case BIRTH_NAME, USED_NAME, NAME, GIVEN, PERSON ->
              clean.matches("\\p{Lu}[\\p{L}' .,\\-]{0,60}")
                  && !clean.matches("(?i)(?:dr|docteur|pr)\\b.*");
        };
    return fits ? Optional.of(clean) : Optional.empty();
  }

  /** The date at the beginning of a value; each digit may stand in a box of its own. */
  private static Optional<LocalDate> born(String value) {
    String boxed = value.matches("(?:[\\d/.-] ){5,}[\\d/.-].*") ? value.replace(" ", "") : value;
    return FrenchDates.in(boxed).stream()
        .filter(found -> found.start() == 0)
        .map(FrenchDates.Found::date)
        .findFirst();
  }

  /** Labels may lack their accents; an accented letter and its plain one have one length. */
  private static Matcher labels(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(c < 128 ? c : Normalizer.normalize("" + c, Normalizer.Form.NFD).charAt(0));
    }
    return LABELS.matcher(plain);
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
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
