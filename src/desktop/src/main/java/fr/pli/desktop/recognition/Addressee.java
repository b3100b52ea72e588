package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address in the head of a letter that is not the sender's: name or house first, postcode and
 * town last. Two or more may stand side by side or under each other.
 *
 * @param lines from the name to the town, the label taken off
 * @param name the words of the first line that name somebody
 * @param evidence that this is whom the letter is for
 */
record Addressee(List<Line> lines, String name, Evidence evidence) {
  private static final int MOST_LINES = 9;

  /** The window of an envelope begins 110 mm from the left of 210. */
  private static final double WINDOW_LEFT = 0.4;

  /** Above this, as a share of the page, stand letterheads. */
  private static final double LETTERHEAD = 0.08;

  private static final double OTHER_COLUMN = 60;

  /** So many lines below the town still belong to a letterhead. */
  private static final int TAIL = 4;

  private static final Pattern TOWN =
      Pattern.compile(
          "^(?:.*[,–—-]\\s*)?(?:F\\s?-\\s?)?\\d{2}\\s?\\d{3}\\s+\\p{L}[\\p{L}' .\\-]*(?:\\d{1,2})?"
              + "(?:\\s*\\(?(?:France|FRANCE)\\)?)?$");
  private static final Pattern NAME =
      Pattern.compile(
          "^(?:"
              + Titles.CIVIL
              + "\\s+(?:et|ou)\\s+)?(?:"
              + Titles.DOCTOR
              + "|"
              + Titles.CIVIL
              + ")\\s+\\p{Lu}.*");
  private static final Pattern TITLE_ONLY =
      Pattern.compile("^(?:" + Titles.DOCTOR + "|" + Titles.CIVIL + ")$");
  private static final Pattern SENDER =
      Pattern.compile(
          "(?i).*(?:\\bt[ée]l\\b|t[ée]l[ée]phone|\\bfax\\b|t[ée]l[ée]copie|\\bRPPS\\b|\\bFINESS\\b"
              + "|\\bSIRET\\b|\\bAM\\s?:|\\bADELI\\b|@|secr[ée]tariat|chefs? de service|associ[ée]s"
              + "|horaires|www\\.|conventionn|sur rendez-vous|doctolib|ancien(?:ne)? (?:interne"
              + "|chef)|dipl[ôo]m).*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PATIENT =
      Pattern.compile(
          "(?i).*(?:\\bn[ée]+(?:\\(e\\))?\\b.*\\d{4}|\\bDDN\\b|\\bIPP\\b|\\bNIP\\b|naissance"
              + "|\\bINS\\b|\\bpatient|\\bobjet\\b|\\bconcerne\\b|\\bsexe\\b).*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Houses in which people live. */
  private static final Pattern HOME =
      Pattern.compile("(?iu)^(?:r[ée]sidence|maison|foyer|ehpad|rpa|marpa)\\b.*");

  /** Opens another part of the letter than an address. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?iu)^\\W*(?:objet|concerne?(?:nt)?|patiente?|r[ée]f|n/?r[ée]f|v/?r[ée]f|re)\\s*:.*");

  private static final int ENOUGH = 5;

  private record Candidate(Section section, int points, Evidence evidence) {
    Addressee addressee() {
      return new Addressee(section.lines(), section.name(), evidence);
    }
  }

  /**
   * Lines that may be one address.
   *
   * @param label what stands before them, or empty
   * @param tail what follows the town in the same block: a sender's telephone
   */
  private record Section(List<Line> lines, String label, String name, List<Line> tail) {
    Line first() {
      return lines.getFirst();
    }

    boolean named() {
      return NAME.matcher(name).matches();
    }

    boolean trails(Pattern pattern) {
      return tail.stream().anyMatch(line -> pattern.matcher(line.text()).matches());
    }

    boolean matches(Pattern pattern) {
      return lines.stream().anyMatch(line -> pattern.matcher(line.text()).matches());
    }
  }

  Addressee {
    lines = List.copyOf(lines);
  }

  /** "Madame Anne ROUX" and her home: nothing says a profession or a house. */
  boolean layPerson() {
    return NAME.matcher(name).matches()
        && !name.matches("^" + Titles.DOCTOR + "\\s.*")
        && lines.stream().map(Line::text).noneMatch(Addressee::atWork);
  }

  private static boolean atWork(String text) {
    return Trades.specialties(Folding.fold(text)).find()
        || (OrganisationWords.begins(text) && !HOME.matcher(text).matches());
  }

  Block block() {
    return new Block(lines);
  }

  /** Everyone addressed in the head of a letter, in the order of the page. */
  static List<Addressee> of(Letter letter) {
    List<Candidate> candidates = new ArrayList<>();
    for (Block block : letter.blocks()) {
      if (letter.inHead(block.lines().getFirst())) {
        for (Section section : sections(letter, block)) {
          Candidate candidate = judged(letter, section);
          if (candidate.points() >= ENOUGH) {
            candidates.add(candidate);
          }
        }
      }
    }
    return candidates.stream()
        .max(Comparator.comparingInt(Candidate::points))
        .map(best -> together(best, candidates))
        .orElseGet(() -> atFoot(letter));
  }

  /** Some print the address under the signature. */
  private static List<Addressee> atFoot(Letter letter) {
    if (letter.signatures().isEmpty()) {
      return List.of();
    }
    Line signed = letter.signatures().getLast().line();
    return letter.blocks().stream()
        .filter(block -> block.page() == signed.page() && block.y() > signed.y())
        .flatMap(block -> sections(letter, block).stream().limit(1))
        .filter(section -> section.named() && section.matches(TOWN) && !section.matches(SENDER))
        .filter(section -> !signs(letter, section.name()) && !section.matches(PATIENT))
        .limit(1)
        .map(section -> judged(letter, section).addressee())
        .toList();
  }

  /** The likeliest one and those that stand beside or under it in the same way. */
  private static List<Addressee> together(Candidate best, List<Candidate> candidates) {
    return candidates.stream()
        .filter(other -> other.equals(best) || belongs(best.section(), other))
        .sorted(
            Comparator.comparingDouble((Candidate c) -> c.section().first().y())
                .thenComparingDouble(c -> c.section().first().x()))
        .map(Candidate::addressee)
        .toList();
  }

  private static boolean belongs(Section best, Candidate other) {
    double size = best.first().size();
    Section section = other.section();
    boolean beside = Math.abs(section.first().y() - best.first().y()) < size * 2;
    boolean under = Math.abs(section.first().x() - best.first().x()) < size;
    boolean labelled = !section.label().isEmpty() && !best.label().isEmpty();
    boolean ownTown = section.matches(TOWN);
    return section.named() == best.named() && ownTown && (beside || under || labelled);
  }

  /** A block cut where a further person or a label begins, and where an address ends. */
  private static List<Section> sections(Letter letter, Block block) {
    List<Section> sections = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    List<Line> lines = new ArrayList<>(block.lines());
    if (lines.stream().noneMatch(line -> TOWN.matcher(line.text()).matches())) {
      continuation(letter, block).ifPresent(below -> lines.addAll(below.lines()));
    }
    for (Line line : lines) {
      if (CopyLists.opensCopies(line) || Greeting.read(line).isPresent()) {
        break;
      }
      if (!open.isEmpty() && cut(open, line)) {
        sections.add(section(open));
        open = new ArrayList<>();
      }
      if (!DateReading.placeAndDate(line)) {
        open.add(line);
      }
    }
    if (!open.isEmpty()) {
      sections.add(section(open));
    }
    return sections;
  }

  private static boolean cut(List<Line> open, Line line) {
    boolean begins = NAME.matcher(line.text()).matches() || AddressLabel.begins(line.text());
    boolean ended = open.stream().anyMatch(above -> TOWN.matcher(above.text()).matches());
    boolean patient = PATIENT.matcher(line.text()).matches();
    return (NAME.matcher(line.text()).matches() && patient)
        || (ended && (begins || patient))
        || SUBJECT.matcher(line.text()).matches()
        || DateReading.placeAndDate(line)
        || labelOnly(line)
        || (begins && apart(open, line));
  }

  /** Another column, or below the patient's identity. */
  private static boolean apart(List<Line> open, Line line) {
    return Math.abs(open.getFirst().x() - line.x()) > OTHER_COLUMN
        || open.stream().anyMatch(above -> PATIENT.matcher(above.text()).matches());
  }

  /** The street and town that stand a blank line below a name. */
  private static Optional<Block> continuation(Letter letter, Block block) {
    double size = block.lines().getFirst().size();
    return letter.blocks().stream()
        .filter(other -> other.page() == block.page() && !other.equals(block))
        .filter(other -> Math.abs(other.x() - block.lines().getFirst().x()) < size)
        .filter(other -> other.y() > block.bottom() && other.y() - block.bottom() < size * 2.5)
        .filter(
            other ->
                other.lines().stream().anyMatch(line -> TOWN.matcher(line.text()).matches())
                    && !NAME.matcher(other.lines().getFirst().text()).matches())
        .findFirst();
  }

  private static boolean labelOnly(Line line) {
    return AddressLabel.end(line.text()) == line.text().length();
  }

  private static Section section(List<Line> all) {
    int end = 0;
    while (end < all.size() && !TOWN.matcher(all.get(end).text()).matches()) {
      end++;
    }
    List<Line> lines = all.subList(0, Math.min(all.size(), end + 1));
    List<Line> after = all.subList(lines.size(), all.size());
    List<Line> tail = List.copyOf(after.subList(0, Math.min(TAIL, after.size())));
    String first = lines.getFirst().text();
    int labelled = AddressLabel.end(first);
    if (labelled == 0) {
      return new Section(List.copyOf(lines), "", named(lines, first), tail);
    }
    String rest = first.substring(labelled).strip();
    boolean below = lines.size() > 1 && NAME.matcher(lines.get(1).text()).matches();
    if (lines.size() > 1 && (rest.isEmpty() || (below && !NAME.matcher(rest).matches()))) {
      List<Line> own = List.copyOf(lines.subList(1, lines.size()));
      return new Section(
          own, first.substring(0, labelled), named(own, own.getFirst().text()), tail);
    }
    return new Section(List.copyOf(lines), first.substring(0, labelled), rest, tail);
  }

  /** "Monsieur le Docteur" stands on a line of its own above the name. */
  private static String named(List<Line> lines, String first) {
    return lines.size() > 1 && TITLE_ONLY.matcher(first).matches()
        ? first + " " + lines.get(1).text()
        : first;
  }

  private static Candidate judged(Letter letter, Section section) {
    boolean window = section.first().x() > WINDOW_LEFT * letter.width(letter.firstPage());
    boolean town = section.matches(TOWN);
    boolean named =
        section.named()
            || OrganisationWords.begins(section.name())
            || OrganisationWords.office(section.name());
    boolean labelled = !section.label().isEmpty();
    boolean greeted = greeted(letter, section);
    boolean sender = section.matches(SENDER) || section.trails(SENDER);
    boolean house = !section.named();
    boolean elsewhere = !house && signatoryElsewhere(letter, section);
    boolean top = letter.depth(section.first()) < (house ? 1.5 : 1) * LETTERHEAD;
    int points =
        (town ? 3 : 0)
            + (window ? 3 : 0)
            + (named ? 2 : 0)
            + (labelled ? 4 : 0)
            + (greeted ? 3 : 0)
            - (sender && !labelled ? greeted ? 2 : 6 : 0)
            + (aloneInHead(letter, section) ? 3 : 0)
            - (top && (!window || house) && !greeted && !elsewhere ? 3 : 0);
    Evidence evidence =
        Evidence.of()
            .with(Evidence.Fact.LISTED, labelled)
            .with(Evidence.Fact.WINDOW, window)
            .with(Evidence.Fact.ADDRESS, town && named)
            .with(Evidence.Fact.GREETED, greeted);
    return new Candidate(section, possible(letter, section) ? points : 0, evidence);
  }

  /** The only doctor named below the letterhead who does not sign: "Dr S. MARTIN / Nancy". */
  private static boolean aloneInHead(Letter letter, Section section) {
    return section.named()
        && section.name().matches("^" + Titles.DOCTOR + "\\s.*")
        && section.lines().size() <= 5
        && letter.depth(section.first()) > LETTERHEAD
        && letter.lines().stream()
                .filter(line -> letter.inHead(line) && !letter.inMargin(line))
                .filter(line -> line.text().matches("^\\W*" + Titles.DOCTOR + "\\s+\\p{Lu}.*"))
                .filter(line -> !signs(letter, line.text()))
                .count()
            == 1;
  }

  private static boolean possible(Letter letter, Section section) {
    long names =
        section.lines().stream().filter(line -> NAME.matcher(line.text()).matches()).count();
    boolean sentence = section.lines().stream().anyMatch(line -> line.words().size() > 12);
    boolean several =
        section.lines().size() > 1 || !section.label().isEmpty() || aloneInHead(letter, section);
    return several
        && section.lines().size() <= MOST_LINES
        && names <= 2
        && !sentence
        && !section.matches(PATIENT)
        && (!letter.inMargin(section.first()) || !section.label().isEmpty())
        && !(section.named() && signs(letter, section.name()));
  }

  /** The head names the signatory in another block: this one is not the letterhead. */
  private static boolean signatoryElsewhere(Letter letter, Section section) {
    return letter.lines().stream()
        .filter(line -> letter.inHead(line) && !section.lines().contains(line))
        .filter(line -> !section.tail().contains(line))
        .flatMap(line -> Letterhead.names(line.text()).stream())
        .anyMatch(name -> letter.signatures().stream().anyMatch(s -> s.name().fits(name)));
  }

  /** The signatory's own address is the sender's. */
  private static boolean signs(Letter letter, String text) {
    return PrintedName.read(text)
        .filter(name -> letter.signatures().stream().anyMatch(s -> s.name().fits(name)))
        .isPresent();
  }

  private static boolean greeted(Letter letter, Section section) {
    return letter
        .greeting()
        .flatMap(
            greeting -> PrintedName.read(section.name()).filter(name -> called(greeting, name)))
        .isPresent();
  }

  /** "Cher Docteur MARTIN", or "Mon cher Paul". */
  private static boolean called(Greeting greeting, PrintedName name) {
    List<String> said = Folding.words(greeting.line().text());
    return name.readings().stream()
        .anyMatch(
            cut ->
                (!greeting.name().isEmpty()
                        && cut.family().length() > 1
                        && greeting.name().endsWith(Folding.glue(cut.family())))
                    || (cut.given().length() > 2 && said.containsAll(Folding.words(cut.given()))));
  }
}
