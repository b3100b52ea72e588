package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Birth dates in running text and the names beside them. */
final class BirthMentions {
  private static final Pattern BIRTH =
      Pattern.compile(
          "(?:(?<born>\\bn[ée]{1,2})(?:\\s?\\(e\\)|\\.e)?(?:\\s+à\\s+[^\\d,;.:]{2,40}?,?)?\\s*(?:le\\b|:)"
              + "|\\bDDN|\\bD\\.?\\s?D\\.?\\s?N\\b\\.?|\\bD\\.\\s?N\\.|\\bdate\\s+(?:de\\s+)?naiss(?:ance|\\.)?"
              + "|\\bnaissance|\\bnaiss\\.)\\s*:?\\s*(?:le\\s+)?(?:"
              + FrenchDates.WEEKDAY
              + "\\s+)?(?<date>"
              + FrenchDates.DATE
              + "|"
              + FrenchDates.SHORT_DATE
              + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** What may stand between a name and the birth date without separating them. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:[\\s,;:–—()/|·•♀♂\\-]|âgée?\\s+(?:de|d')\\s*\\d+\\s*(?:ans?|mois|jours)"
              + "|\\d+(?:[.,]\\d+)?\\s*(?:kg|cm|m)\\b|\\d+\\s*(?:ans?|mois|jours|semaines)|\\b[MFH]\\b|[Ss]exe|SEXE|de\\s+sexe|\\b[Hh]omme|\\b[Ff]emme"
              + "|[Mm]asculin|[Ff]éminin|IPP|NIP|NDA|IEP|INS|NIR|n°|N°|[Dd]ossier|\\d{4,}|\\b\\d\\b"
              + "|est|,?\\s*patiente?)*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern RELATIVE =
      Pattern.compile(
          "\\b(?:fils|fille|m[èe]re|p[èe]re|maman|papa|[ée]poux|[ée]pouse|conjointe?|mari|femme|frère|sœur|soeur|compagnon|compagne|parents?|assurée?|ouvrant"
              + " droit|représentante?|légale?|tuteur|tutrice|responsable|personne de"
              + " confiance|personne à prévenir|aidante?|accompagnante?"
              + "|oncle|tante|neveu|nièce|grand-mère|grand-père|nourrice|beau-\\p{L}+|belle-\\p{L}+"
              + "|contact)\\b[^.;]{0,24}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern INSURED =
      Pattern.compile("\\bassurée?(?:\\s+sociale?)?\\s*:?\\s*$", Pattern.CASE_INSENSITIVE);

  /** In a letter to parents the child is the patient. */
  private static final Pattern YOUR_CHILD =
      Pattern.compile("(?i)\\bvotre\\s+(?:fils|fille|enfant|b[ée]b[ée])\\W*$");

  private static final int LOOK_BACK = 140;

  /** "née KERVELLA le 17/09/1944": the name stands between the word and the date. */
  private static final Pattern BORN_AFTER_NAME =
      Pattern.compile(
          "^\\s*,?\\s*(?:le|,)\\s+(?<date>" + FrenchDates.DATE + "|" + FrenchDates.SHORT_DATE + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** "(3 mai 1988)", ", 12/06/1979": a date behind a name and not called anything. */
  private static final Pattern BARE =
      Pattern.compile(
          "^(?<between>"
              + BETWEEN.pattern()
              + ")(?<![\\p{L}\\d])(?<date>"
              + FrenchDates.DATE
              + "|"
              + FrenchDates.SHORT_DATE
              + ")(?<after>[\\s,;(–—-]*\\d{1,3}\\s*ans\\b|\\s*\\))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** "Gérald Malvoisin (28 janvier 1973)". */
  private static final Pattern PARENTHESIS =
      Pattern.compile(
          "^\\s\\(" + FrenchDates.DATE + "\\)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern AGE = Pattern.compile("(\\d{1,3})\\s*ans", Pattern.CASE_INSENSITIVE);

  private final Flow flow;
  private final String text;
  private final List<PersonMention> people;
  private final int year;
  private final List<Identity> found = new ArrayList<>();

  private BirthMentions(Flow flow, List<PersonMention> people, int year) {
    this.flow = flow;
    this.text = flow.text();
    this.people = people;
    this.year = year;
  }

  /**
   * One identity per birth date; without a name when none stands before the date.
   *
   * @param year in which the letter was written; 0 when that is not known
   */
  static List<Identity> in(Block block, int year) {
    Flow flow = block.flow();
    return in(flow, PersonMention.in(flow.text()), year);
  }

  /** The same for a text whose people are known. */
  static List<Identity> in(Flow flow, List<PersonMention> people, int year) {
    BirthMentions mentions = new BirthMentions(flow, people, year);
    mentions.labelled();
    mentions.bare();
    return List.copyOf(mentions.found);
  }

  private void labelled() {
    Matcher births = BIRTH.matcher(text);
    while (births.find()) {
      String printed = births.group("date");
      LocalDate date = date(printed).orElse(null);
      if (date != null) {
        boolean shortYear = FrenchDates.read(printed).isEmpty();
        Identity identity = identity(births, date);
        identity.evidence().doubt(Doubt.SHORT_YEAR, shortYear);
        found.add(identity);
      }
    }
  }

  private Optional<LocalDate> date(String printed) {
    return FrenchDates.read(printed)
        .or(() -> year == 0 ? Optional.empty() : FrenchDates.past(printed, year));
  }

  private Identity identity(Matcher births, LocalDate date) {
    int from = Math.max(0, births.start() - LOOK_BACK);
    int line = Math.max(from, flow.lineAbove(births.start()));
    return beside(births, date, from)
        // "… Dr Paul ROUX" ends the line above a name that stands by itself.
        .or(() -> beside(births, date, line).filter(each -> each.evidence().has(Fact.ORDER_TOLD)))
        .orElseGet(() -> unnamed(date, flow.places(births.start(), births.end()), "birth-date"));
  }

  /** The name that ends before a birth date, read from here. */
  private Optional<Identity> beside(Matcher births, LocalDate date, int from) {
    String before = text.substring(from, births.start());
    for (PersonMention mention : PersonMention.in(before).reversed()) {
      boolean beside = BETWEEN.matcher(before.substring(mention.end())).matches();
      boolean relative = relative(PersonMention.before(before, mention.start()));
      if (beside && relative) {
        Identity other =
            named(mention, date, mention.sex(), Fact.BIRTH_DATE_BESIDE, from, births.end());
        boolean insured = INSURED.matcher(before.substring(0, mention.start())).find();
        return Optional.of(insured ? other.ofInsured() : other.ofRelative());
      }
      if (beside && (mention.titled() || !mention.givenNames().isEmpty())) {
        Sex sex = mention.sex() == Sex.UNKNOWN ? sex(births) : mention.sex();
        return Optional.of(named(mention, date, sex, Fact.BIRTH_DATE_BESIDE, from, births.end()));
      }
    }
    return Optional.empty();
  }

  private void bare() {
    for (PersonMention mention : people) {
      String after = text.substring(mention.end());
      boolean whole =
          mention.sure()
              && !mention.givenNames().isEmpty()
              && flow.beginsLine(mention.start())
              && Letterhead.plain(text.substring(mention.start(), mention.end()));
      boolean spoken = !mention.givenNames().isEmpty() && PARENTHESIS.matcher(after).lookingAt();
      if (relative(PersonMention.before(text, mention.start()))
          || !(mention.titled() || whole || spoken)) {
        continue;
      }
      Matcher born = BORN_AFTER_NAME.matcher(after);
      if (mention.birthName() != null && born.find()) {
        add(mention, born, Fact.BIRTH_DATE_BESIDE);
        continue;
      }
      Matcher bare = BARE.matcher(after);
      if (bare.find()) {
        add(mention, bare, Fact.DATE_BESIDE);
      }
    }
  }

  private void add(PersonMention mention, Matcher matcher, Fact fact) {
    String printed = matcher.group("date");
    boolean shortYear = FrenchDates.read(printed).isEmpty();
    LocalDate date = date(printed).orElse(null);
    if (date == null || (year > 0 && date.getYear() > year)) {
      return;
    }
    boolean bare = fact == Fact.DATE_BESIDE;
    boolean aged = bare && agrees(ages(matcher), date);
    if (bare && shortYear && !aged) {
      return;
    }
    Identity identity = named(mention, date, mention.sex(), fact, 0, mention.end() + matcher.end());
    identity
        .evidence()
        .with(Fact.BIRTH_DATE_BESIDE, aged)
        .doubt(Doubt.DATE_UNLABELLED, bare && !aged)
        .doubt(Doubt.SHORT_YEAR, shortYear);
    found.add(identity);
  }

  private static String ages(Matcher bare) {
    @Nullable String after = bare.group("after");
    return bare.group("between") + " " + (after == null ? "" : after);
  }

  /** "69 ans (24.09.1955)" in a letter of 2025. */
  private boolean agrees(String between, LocalDate date) {
    Matcher age = AGE.matcher(between);
    return year > 0
        && age.find()
        && Math.abs(year - date.getYear() - Integer.parseInt(age.group(1))) <= 1;
  }

  /** True when the words before a name say that it is a relative's. */
  static boolean relative(String before) {
    return RELATIVE.matcher(before).find() && !YOUR_CHILD.matcher(before).find();
  }

  private Identity named(
      PersonMention mention, LocalDate date, Sex sex, Fact fact, int from, int end) {
    return new Identity(
        mention.familyName(),
        mention.birthName(),
        mention.givenNames(),
        date,
        sex,
        Evidence.of(fact)
            .with(Fact.LABELLED, mention.titled())
            .with(Fact.ORDER_TOLD, mention.sure() && !mention.givenNames().isEmpty())
            .doubt(Doubt.ORDER_GUESSED, !mention.sure()),
        flow.places(from + mention.start(), end),
        mention.titled() ? "subject-line" : "name-beside-birth-date");
  }

  private static Identity unnamed(@Nullable LocalDate date, List<Place> places, String reason) {
    Evidence evidence = Evidence.of().with(Fact.BIRTH_DATE_BESIDE, date != null);
    return new Identity("", null, List.of(), date, Sex.UNKNOWN, evidence, places, reason);
  }

  /** "née" and "né" say more than a date; "né(e)" does not. */
  private static Sex sex(Matcher births) {
    String born = births.group("born") == null ? "" : births.group("born");
    boolean either = births.group().matches("(?i)n[ée]+\\s?(?:\\(e\\)|\\.e).*");
    if (either) {
      return Sex.UNKNOWN;
    }
    return switch (born.toLowerCase(Locale.ROOT)) {
      case "née" -> Sex.FEMALE;
      case "né" -> Sex.MALE;
      default -> Sex.UNKNOWN;
    };
  }
}
