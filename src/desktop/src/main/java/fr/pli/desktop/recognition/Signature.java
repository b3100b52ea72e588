package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name with which a letter is signed: after "signé par", under the closing words, or alone in the
 * lower part of the last page.
 *
 * @param evidence that this is a signature, not who is meant
 */
record Signature(Line line, PrintedName name, Evidence evidence) {
  private static final String PERSON = "(?:" + Titles.DOCTOR + "|" + Titles.CIVIL + ")\\s+\\p{Lu}";

  private static final String UNTITLED =
      "\\p{Lu}[\\p{L}'.-]*(?:\\s(?:(?:de"
          + " la|de|du|des|d'|la|le|van|von|ben)\\s?)?\\p{Lu}[\\p{L}'.-]*){1,4}";

  /** An earlier examination "(interprété par le Dr X)" is told in a sentence. */
  private static final String IMAGES =
      "(?:(?<=^)|(?<=^\\W{0,2}(?:examen|images|clichés|imagerie|étude|irm|scanner) ))";

  private static final Pattern SAID =
      Pattern.compile(
          "(?:(?i:(?:sign|valid|r[ée]dig|[ée]tabli|approuv|v[ée]rifi|dict|"
              + IMAGES
              + "interpr[ée]t)(?:[ée]e?|e)?s?)(?=[\\s:])"
              + "|(?i:signature|signataires?|auteur|r[ée]dacteur|r[ée]dactrice|validation|validateur|m[ée]decin\\s+(?:du"
              + " passage|responsable|signataire|r[ée]dacteur|validateur|senior)"
              + "|responsable(?:\\s+d(?:e\\s+la|u|e)\\s+\\p{L}+)?|radiologue|chirurgien|op[ée]rateur|biologiste|praticien)(?:\\s+(?:biologique|m[ée]dicale?|finale?|[ée]lectronique))?(?=\\s*:))"
              + "(?:\\s+(?:et\\s+(?i:valid[ée]e?|sign[ée]e?)|[ée]lectroniquement|num[ée]riquement|biologiquement|m[ée]dicalement|m[ée]dicale|ce"
              + " jour|le\\s+"
              + FrenchDates.DATE
              + "(?:\\s+à\\s+\\d{1,2}\\s?[h:]\\s?\\d{2})?))*"
              + "\\s*(?::|par)\\s*:?\\s*(?:(?:le|la)\\s+(?=[DdPp]))?(?=(?<name>(?:"
              + PERSON
              + "|"
              + UNTITLED
              + ")))",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Rédigé à Alès le 29 octobre 2025 – Dr Florian ASTRUC". */
  private static final Pattern DATED =
      Pattern.compile(
          "^\\W*(?:(?:Fait|Rédigé|Établi|Signé|Dicté)\\s+)?(?:à\\s+)?\\p{Lu}[\\p{L}'"
              + " -]{2,40},?\\s+le\\s+(?i:"
              + FrenchDates.DATE
              + ")\\s*[,–—|-]\\s*(?=(?<name>"
              + PERSON
              + "))",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A label in a cell of its own: "Médecin du passage". */
  private static final Pattern SAID_BESIDE =
      Pattern.compile(
          "(?i)^(?:m[ée]decin(?:\\s+(?:du passage|responsable|signataire|r[ée]dacteur|senior))"
              + "|signataires?|signature|auteur|r[ée]dacteur|r[ée]dactrice|valid[ée] par|validation"
              + "|sign[ée] par)\\s*:?$");

  /** A line of its own: a name with what may follow it. */
  private static final Pattern ALONE =
      Pattern.compile(
          "^\\W{0,2}(?:[Pp]\\s?/\\s?[Oo]\\.?\\s+)?(?<name>(?:"
              + Titles.DOCTOR
              + "|"
              + Titles.CIVIL
              + ")\\s+"
              + PrintedName.PARTICLES
              + PrintedName.WORDS
              + "|(?<untitled>"
              + UNTITLED
              + "))(?<rest>\\s*[,;–—(/-].{0,60}|\\s+\\p{Ll}.{0,60})?$");

  /** A small letter behind a name goes on with a sentence, unless it says a trade or a part. */
  private static final Pattern SENTENCE =
      Pattern.compile("\\s+(?!remplaçant|en remplacement|par délégation)\\p{Ll}.*");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i).*(?:confraternel|salutations|sentiments|cordialement|cordiales|considération|bien à"
              + " vous|bien à toi|amicalement|amitiés|embrasse|à"
              + " bientôt|remerciant|remerciements|remercie"
              + " de|agréer|assurance|respectueusement|faire valoir ce que de droit|dévoué).*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TRAINEE =
      Pattern.compile(
          "(?i).*(?<!ancien )(?<!ancienne )\\b(?:interne|externe|étudiante?|stagiaire|docteur"
              + " junior|FFI)\\b(?! des h[ôo]pitaux).*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SECRETARY =
      Pattern.compile(
          "(?i).*\\b(?:secr[ée]taire|secr[ée]tariat|dict[ée]e?|frappe|saisie?|AMA)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A name with an address is somebody to whom the letter goes. */
  private static final Pattern POSTCODE = Pattern.compile("\\b\\d{5}\\s+\\p{Lu}");

  /** A running foot names the patient. */
  private static final Pattern BORN =
      Pattern.compile("(?iU)\\bn[ée]{1,2}(?:\\(e\\))?\\s+le\\b|\\bDDN\\b|\\bIPP\\b|\\bpage\\s+\\d");

  private static final double LOWER_PART = 0.4;

  /** Lines of so many words are the letter's text: a short letter is signed high on its page. */
  private static final int RUNNING = 8;

  static List<Signature> of(Letter letter) {
    Set<Line> listed = listed(letter);
    List<Signature> said = said(letter, listed);
    List<Signature> found = said.isEmpty() ? alone(letter, listed) : said;
    List<Signature> seniors =
        found.stream()
            .filter(signature -> !TRAINEE.matcher(signature.line().text()).matches())
            .filter(signature -> !traineeBelow(letter, signature.line()))
            .toList();
    return seniors.isEmpty() ? found : seniors;
  }

  /** Of several the first in the last row: on the left stands who wrote. */
  static Signature chief(List<Signature> signatures) {
    Line last = signatures.getLast().line();
    return signatures.stream()
        .filter(one -> one.line().page() == last.page() && one.line().row() == last.row())
        .findFirst()
        .orElse(signatures.getLast());
  }

  /** The lines of a list of recipients: "Chirurgien : Dr Paul ROUX" signs nothing there. */
  private static Set<Line> listed(Letter letter) {
    Set<Line> listed = new HashSet<>();
    for (Block block : letter.blocks()) {
      block.lines().stream().dropWhile(line -> !listHeading(line)).skip(1).forEach(listed::add);
    }
    return listed;
  }

  /** A label alone in its line, with the names below it. */
  private static boolean listHeading(Line line) {
    return ListLabel.in(line.text())
        .filter(label -> label.plain() && label.end() == line.text().length())
        .isPresent();
  }

  private static List<Signature> said(Letter letter, Set<Line> listed) {
    List<Signature> said = new ArrayList<>();
    for (Line line : letter.lines()) {
      Matcher matcher = SAID.matcher(line.text());
      if (listed.contains(line)) {
        continue;
      }
      if (!letter.inHead(line) && matcher.find()) {
        add(said, line, line.text().substring(matcher.start("name")), Evidence.Fact.SIGNED);
      } else if (!letter.inHead(line) && DATED.matcher(line.text()).find()) {
        Matcher dated = DATED.matcher(line.text());
        if (dated.find()) {
          add(said, line, line.text().substring(dated.start("name")), Evidence.Fact.SIGNED);
        }
      } else if (SAID_BESIDE.matcher(line.text()).matches()) {
        letter.valuesOf(line).stream()
            .filter(value -> ALONE.matcher(value.text()).matches())
            .findFirst()
            .ifPresent(value -> add(said, value, value.text(), Evidence.Fact.SIGNED));
      }
    }
    return said;
  }

  private static void add(List<Signature> found, Line line, String text, Evidence.Fact... facts) {
    PrintedName.read(text)
        .ifPresent(name -> found.add(new Signature(line, name, Evidence.of(facts))));
  }

  private static List<Signature> alone(Letter letter, Set<Line> listed) {
    List<Signature> signed = new ArrayList<>();
    boolean closed = false;
    double left = 0;
    for (Line line : letter.lines()) {
      if (letter.inHead(line) || letter.furniture(line) || listed.contains(line)) {
        continue;
      }
      if (CLOSING.matcher(line.text()).matches()) {
        closed = true;
        left = line.x();
        signed.clear();
        afterComma(letter, line).ifPresent(signed::add);
      } else if (CopyLists.opens(line) && (closed || lower(letter, line))) {
        if (!signed.isEmpty()) {
          break;
        }
      } else if (closed ? line.x() > left - 40 : lower(letter, line)) {
        name(letter, line, closed, signed);
      }
    }
    return signed;
  }

  private static void name(Letter letter, Line line, boolean closed, List<Signature> signed) {
    if (line.words().size() == 1) {
      byOneName(letter, line).ifPresent(signed::add);
      return;
    }
    Matcher matcher = ALONE.matcher(line.text());
    if (!matcher.matches()
        || POSTCODE.matcher(line.text()).find()
        || BORN.matcher(line.text()).find()
        || valueOfField(letter, line)
        || SECRETARY.matcher(line.text()).matches()) {
      return;
    }
    @Nullable String rest = matcher.group("rest");
    if (rest != null && SENTENCE.matcher(rest).matches() && !trade(rest)) {
      return;
    }
    String name = line.text().substring(matcher.start("name"));
    boolean untitled = matcher.group("untitled") != null;
    if (!untitled || signs(letter, line, matcher, name)) {
      add(signed, line, name, closed ? Evidence.Fact.SIGNED : Evidence.Fact.SIGNATURE_PLACE);
    }
  }

  /** "Médecin traitant" in the cell left of a name says whose doctor it is. */
  private static boolean valueOfField(Letter letter, Line line) {
    return letter.lines().stream()
        .filter(other -> other.page() == line.page() && other.row() == line.row())
        .anyMatch(other -> other.right() < line.x() && RoleNames.partOnly(other.text()));
  }

  /** "Amicalement, M. VANNIER" on one line. */
  private static Optional<Signature> afterComma(Letter letter, Line line) {
    int comma = line.text().lastIndexOf(',');
    String rest = comma < 0 ? "" : line.text().substring(comma + 1).strip();
    return PrintedName.read(rest)
        .filter(name -> name.printed().equals(rest))
        .filter(name -> letter.headNames().stream().anyMatch(name::fits))
        .map(name -> new Signature(line, name, Evidence.of(Evidence.Fact.SIGNED)));
  }

  /** "Claire", or "VALLET", under a letter whose head bears one such name. */
  private static Optional<Signature> byOneName(Letter letter, Line line) {
    String word = Folding.glue(line.text());
    List<PrintedName> bearers =
        letter.headNames().stream()
            .filter(name -> name.readings().stream().anyMatch(cut -> isPart(word, cut)))
            .toList();
    return word.length() > 2 && bearers.size() == 1
        ? Optional.of(
            new Signature(line, bearers.getFirst(), Evidence.of(Evidence.Fact.SIGNATURE_PLACE)))
        : Optional.empty();
  }

  private static boolean isPart(String word, PrintedName.Cut cut) {
    return Folding.glue(cut.given()).equals(word) || Folding.glue(cut.family()).equals(word);
  }

  /**
   * A name without a title signs when the head bears it too, or when a profession follows it or
   * stands below it.
   */
  private static boolean signs(Letter letter, Line line, Matcher matcher, String text) {
    String bare = matcher.group("untitled");
    boolean headed =
        Letterhead.bears(letter, bare)
            || PrintedName.read(text)
                .filter(name -> letter.headNames().stream().anyMatch(name::fits))
                .isPresent();
    @Nullable String rest = matcher.group("rest");
    boolean trade = rest != null && trade(rest);
    boolean tradeBelow =
        rest == null
            && letter.valuesOf(line).stream()
                .filter(below -> below.row() > line.row())
                .anyMatch(below -> trade(below.text()));
    return headed
        || ((trade || tradeBelow) && Letterhead.capitalised(bare))
        || (rest == null && Letterhead.personal(bare));
  }

  private static boolean trade(String text) {
    String first = text.replaceFirst("^\\W+", "").split("[\\s,]", 2)[0];
    return Trades.practised(first.split("-", 2)[0])
        || Trades.specialties(Folding.fold(first)).find();
  }

  /** "Interne en cardiologie" on the line below the name. */
  private static boolean traineeBelow(Letter letter, Line name) {
    return letter.valuesOf(name).stream()
        .filter(below -> below.row() > name.row())
        .anyMatch(
            below ->
                TRAINEE.matcher(below.text()).matches()
                    && !below.text().matches(".*" + PERSON + ".*"));
  }

  private static boolean lower(Letter letter, Line line) {
    return letter.depth(line) > LOWER_PART
        || letter.greeting().isEmpty()
        || line.page() > letter.firstPage()
        || letter.lines().stream()
            .filter(other -> other.page() == line.page() && other.y() > line.y())
            .noneMatch(other -> other.words().size() >= RUNNING);
  }
}
