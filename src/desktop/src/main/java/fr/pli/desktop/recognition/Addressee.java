package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address in the head of a letter that is not the sender's: name or house first, postcode and
 * town last. Two or more may stand side by side or under each other.
 *
 * @param lines from the name to the town, the label taken off
 * @param name the words of the first line that name somebody
 * @param reach telephone, fax and mail address printed under the town
 * @param evidence that this is whom the letter is for
 */
record Addressee(List<Line> lines, String name, String reach, Evidence evidence) {
  private static final int MOST_LINES = 9;

  /** The window of an envelope begins 110 mm from the left of 210. */
  private static final double WINDOW_LEFT = 0.4;

  /** Above this, as a share of the page, stand letterheads. */
  private static final double LETTERHEAD = 0.08;

  /** Houses in which people live. */
  private static final Pattern HOME =
      Pattern.compile("(?iu)^(?:r[ée]sidence|maison|foyer|ehpad|rpa|marpa)\\b.*");

  private static final Pattern ATTENTION = Pattern.compile("(?iu)\\W*[àa]\\s+l'attention\\b");

  /** The parts that people have in an operation or an examination. */
  private static final Pattern TAKES_PART =
      Pattern.compile(
          "(?iu)\\W*(?:an[ée]sth[ée]si\\p{L}*|op[ée]rat(?:eur|rice)s?|aides?(?:\\s+op[ée]ratoires?)?"
              + "|chirurgien(?:ne)?s?|assistante?s?|instrumentistes?|radiologues?|internes?)\\s*:?");

  /** Lines of more words are sentences; a label is some of them. */
  private static final int LONGEST = 12;

  private static final int LONGEST_LABELLED = 16;

  private static final int ENOUGH = 5;

  private record Candidate(AddressPart section, int points, Evidence evidence) {
    Addressee addressee() {
      return new Addressee(section.lines(), section.name(), section.reach(), evidence);
    }
  }

  Addressee {
    lines = List.copyOf(lines);
  }

  /** "Madame Anne ROUX" and her home: nothing says a profession or a house. */
  boolean layPerson() {
    return AddressPart.NAME.matcher(name).matches()
        && !Titles.doctorFirst(name)
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
      if (letter.inHead(block.lines().getFirst()) || inForm(letter, block.lines().getFirst())) {
        for (AddressPart section : AddressPart.in(letter, block)) {
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

  /** "À l'attention du service des urgences" in the midst of a form. */
  private static boolean inForm(Letter letter, Line first) {
    return letter.greeting().isEmpty()
        && first.page() == letter.firstPage()
        && ATTENTION.matcher(first.text()).lookingAt();
  }

  /** Some print the address under the signature. */
  private static List<Addressee> atFoot(Letter letter) {
    if (letter.signatures().isEmpty()) {
      return List.of();
    }
    Line signed = letter.signatures().getLast().line();
    return letter.blocks().stream()
        .filter(block -> block.page() == signed.page() && block.y() > signed.y())
        .flatMap(block -> AddressPart.in(letter, block).stream().limit(1))
        .filter(
            section ->
                section.named()
                    && section.matches(AddressPart.TOWN)
                    && !section.matches(AddressPart.SENDER))
        .filter(section -> !signs(letter, section.name()) && !section.ofPatient())
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
        .flatMap(candidate -> candidate.addressee().each())
        .toList();
  }

  /** "Dr A", below it "Dr B", and one address for both: each is written to. */
  private Stream<Addressee> each() {
    List<Line> doctors = lines.stream().filter(line -> Titles.doctorFirst(line.text())).toList();
    if (doctors.size() != 2 || doctors.getFirst() != lines.getFirst()) {
      return Stream.of(this);
    }
    int second = lines.indexOf(doctors.getLast());
    List<Line> last = lines.subList(second, lines.size());
    List<Line> first = new ArrayList<>(lines.subList(0, second));
    first.addAll(last.subList(1, last.size()));
    return Stream.of(
        new Addressee(first, name, reach, evidence),
        new Addressee(last, doctors.getLast().text(), reach, evidence.copy()));
  }

  private static boolean belongs(AddressPart best, Candidate other) {
    double size = best.first().size();
    AddressPart section = other.section();
    boolean beside = Math.abs(section.first().y() - best.first().y()) < size * 2;
    boolean under = Math.abs(section.first().x() - best.first().x()) < size;
    boolean labelled = !section.label().isEmpty() && !best.label().isEmpty();
    boolean ownTown = section.matches(AddressPart.TOWN);
    return section.named() == best.named() && ownTown && (beside || under || labelled);
  }

  private static Candidate judged(Letter letter, AddressPart section) {
    boolean window = section.first().x() > WINDOW_LEFT * letter.width(letter.firstPage());
    boolean town = section.matches(AddressPart.TOWN);
    boolean named =
        section.named()
            || OrganisationWords.begins(section.name())
            || OrganisationWords.office(section.name());
    boolean labelled =
        !section.label().isEmpty()
            || section.lines().stream().skip(1).anyMatch(line -> AddressLabel.begins(line.text()));
    boolean greeted = greeted(letter, section);
    boolean sender = section.matches(AddressPart.SENDER) || section.trails(AddressPart.SENDER);
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
            - (house && opensPage(letter, section) && !labelled && !greeted ? 6 : 0)
            - (top && (!window || house) && !greeted && !elsewhere ? 3 : 0);
    Evidence evidence =
        Evidence.of()
            .with(Evidence.Fact.LISTED, labelled)
            .with(Evidence.Fact.WINDOW, window)
            .with(Evidence.Fact.ADDRESS, town && named)
            .with(Evidence.Fact.GREETED, greeted);
    return new Candidate(section, possible(letter, section) ? points : 0, evidence);
  }

  /** A house that stands first on the page, with nothing beside it, is who writes. */
  private static boolean opensPage(Letter letter, AddressPart section) {
    return letter.lines().stream()
        .filter(line -> line.page() == letter.firstPage())
        .filter(line -> line.row() <= section.first().row())
        .allMatch(section.lines()::contains);
  }

  /** The only doctor named below the letterhead who does not sign: "Dr S. MARTIN / Nancy". */
  private static boolean aloneInHead(Letter letter, AddressPart section) {
    return section.named()
        && Titles.doctorFirst(section.name())
        && Letterhead.names(section.name()).size() <= 1
        && section.lines().size() <= 5
        && letter.depth(section.first()) > LETTERHEAD
        && !amongSignatories(letter, section)
        && letter.lines().stream()
                .filter(line -> letter.inHead(line) && !letter.inMargin(line))
                .filter(line -> line.text().matches("^\\W*" + Titles.DOCTOR + "\\s+\\p{Lu}.*"))
                .filter(line -> !signs(letter, line.text()))
                .count()
            == 1;
  }

  /** In a list of the ward's doctors one may be who signs. */
  private static boolean amongSignatories(Letter letter, AddressPart section) {
    return letter.blocks().stream()
        .filter(block -> block.lines().contains(section.first()))
        .flatMap(block -> block.lines().stream())
        .anyMatch(line -> signs(letter, line.text()));
  }

  private static boolean possible(Letter letter, AddressPart section) {
    long names =
        section.lines().stream()
            .filter(line -> AddressPart.NAME.matcher(line.text()).matches())
            .count();
    int longest = section.label().isEmpty() ? LONGEST : LONGEST_LABELLED;
    boolean sentence = section.lines().stream().anyMatch(line -> line.words().size() > longest);
    boolean several =
        section.lines().size() > 1 || !section.label().isEmpty() || aloneInHead(letter, section);
    return several
        && section.lines().size() <= MOST_LINES
        && names <= 2
        && !sentence
        && !section.ofPatient()
        && !ofTheAct(letter, section)
        && (!letter.inMargin(section.first()) || !section.label().isEmpty())
        && !(section.named() && signs(letter, section.name()))
        && section.lines().stream()
            .map(Line::text)
            .noneMatch(text -> Titles.doctorFirst(text) && signs(letter, text));
  }

  /** The head names the signatory in another block: this one is not the letterhead. */
  private static boolean signatoryElsewhere(Letter letter, AddressPart section) {
    return letter.lines().stream()
        .filter(line -> letter.inHead(line) && !section.lines().contains(line))
        .filter(line -> !section.tail().contains(line))
        .flatMap(line -> Letterhead.names(line.text()).stream())
        .anyMatch(name -> letter.signatures().stream().anyMatch(s -> s.name().fits(name)));
  }

  /** "Anesthésie" in the cell left of a name: who took part is told, not addressed. */
  private static boolean ofTheAct(Letter letter, AddressPart section) {
    Line first = section.first();
    return section.label().isEmpty()
        && letter.lines().stream()
            .filter(line -> line.page() == first.page() && line.row() == first.row())
            .filter(line -> line.right() < first.x())
            .anyMatch(line -> TAKES_PART.matcher(line.text()).matches());
  }

  /** The signatory's own address is the sender's. */
  private static boolean signs(Letter letter, String text) {
    return PrintedName.read(text)
        .filter(name -> letter.signatures().stream().anyMatch(s -> s.name().fits(name)))
        .filter(name -> letter.headNames().stream().noneMatch(other -> namesake(name, other)))
        .isPresent();
  }

  /** "S. ROUX" may be Sophie of the letterhead or Simon to whom she writes. */
  private static boolean namesake(PrintedName name, PrintedName other) {
    String given = Folding.glue(name.first().given());
    String others = Folding.glue(other.first().given());
    return Folding.glue(name.first().family()).equals(Folding.glue(other.first().family()))
        && given.length() > 1
        && others.length() > 1
        && given.charAt(0) == others.charAt(0)
        && !given.equals(others)
        && name.title().isEmpty() != other.title().isEmpty();
  }

  private static boolean greeted(Letter letter, AddressPart section) {
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
