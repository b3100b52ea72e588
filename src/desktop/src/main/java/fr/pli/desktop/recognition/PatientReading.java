package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the patient: an identity table, a name beside a birth date, a letter to the patient, a
 * subject line, in this order of trust. Two birth dates make doubt.
 */
final class PatientReading {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^\\W*(?:objet|concern(?:e|ant)|(?:nom d[ue](?: la)?"
              + " )?patient(?:\\(?e\\)?)?|identité|re|sujet|opérée?(?:\\(e\\))?|résidente?(?:\\(e\\))?|réf(?:érence)?s?\\.?)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** So far apart, in points, stand the lines of one table. */
  private static final double NEAR = 45;

  private static final int TRADE_BESIDE = 32;

  private static final Pattern YOUR_CHILD =
      Pattern.compile(
          "\\b[Vv]otre (?<who>fils|fille|enfant|petite?|b[ée]b[ée]|gar[çc]on),?"
              + " (?<given>\\p{Lu}[\\p{L}'-]+)");

  private static final Pattern APPOSITION =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:notre|nos|votre|mon|ma|mes|la|le|l'|une?|sa|son)\\s*(?<what>\\p{L}[\\p{L}-]+)(?:\\s[^,.;:]{1,40})?,\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private PatientReading() {}

  /**
   * Reads the patient.
   *
   * @param written the date of the letter, when it is known
   */
  static @Nullable Recognised<Patient> read(Letter letter, @Nullable LocalDate written) {
    int year = written == null ? 0 : written.getYear();
    List<Identity> all = new ArrayList<>();
    List<PersonMention> calls = new ArrayList<>();
    for (Block block : letter.blocks()) {
      Flow flow = block.flow();
      List<PersonMention> people = PersonMention.in(flow.text());
      all.addAll(BirthMentions.in(flow, people, year));
      // "Madame ROUX" in the body.
      people.stream().filter(PersonMention::titled).forEach(calls::add);
    }
    rows(letter).forEach(row -> all.addAll(acrossCells(row, year)));
    List<Identity> mentions = new ArrayList<>(all);
    mentions.removeIf(Identity::relative);
    if (mentions.stream().noneMatch(Identity::named)) {
      mentions.addAll(Stickers.in(letter, calls));
    }
    Optional<Identity> table = IdentityTable.read(letter).map(read -> completed(read, mentions));
    Optional<Identity> mentioned = mentioned(mentions);
    return table
        .filter(Identity::complete)
        .or(() -> mentioned.filter(Identity::complete))
        .or(() -> table)
        .or(() -> mentioned)
        .or(() -> insured(all))
        .or(() -> addressee(letter, mentions))
        .or(() -> subject(letter).map(read -> bornOnce(read, mentions)))
        .or(() -> inBody(letter))
        .filter(Identity::named)
        .map(identity -> ordered(identity, calls))
        .map(identity -> called(identity, calls))
        .map(identity -> PatientDoubts.raise(identity, all, subject(letter)))
        .map(identity -> patient(letter, identity))
        .orElse(null);
  }

  /** The rows of the first page that have several cells. */
  private static Collection<List<Line>> rows(Letter letter) {
    Map<Integer, List<Line>> rows =
        letter.lines().stream()
            .filter(line -> line.page() == letter.firstPage())
            .collect(Collectors.groupingBy(Line::row, TreeMap::new, Collectors.toList()));
    rows.values().removeIf(cells -> cells.size() < 2);
    return rows.values();
  }

  /** "ROUX Paul" in one cell and "né le 02/03/1950" in the next. */
  private static List<Identity> acrossCells(List<Line> row, int year) {
    return BirthMentions.in(new Block(row), year).stream()
        .filter(identity -> identity.named() && identity.places().size() > 1)
        .toList();
  }

  private static Identity completed(Identity table, List<Identity> mentions) {
    Identity whole = table;
    for (Identity mention : mentions) {
      if (mention.named() && whole.agrees(mention)) {
        whole = whole.with(mention);
      } else if (!mention.named() && whole.birthDate() == null && mention.birthDate() != null) {
        boolean near = near(table, mention);
        whole = whole.with(mention);
        whole.evidence().doubt(Doubt.DATE_UNLABELLED, !near);
      }
    }
    return whole;
  }

  /** True when a birth date without a name stands in or right below the table. */
  private static boolean near(Identity table, Identity mention) {
    return mention.places().stream()
        .anyMatch(
            date ->
                table.places().stream()
                    .anyMatch(
                        cell ->
                            cell.page() == date.page() && Math.abs(cell.y() - date.y()) < NEAR));
  }

  private static Optional<Identity> mentioned(List<Identity> mentions) {
    List<Identity> named = mentions.stream().filter(Identity::named).toList();
    Optional<Identity> best =
        named.stream().max(Comparator.comparingInt(identity -> identity.evidence().weight()));
    if (best.isEmpty()) {
      return best;
    }
    Identity whole = best.get();
    for (Identity other : named) {
      whole = !other.equals(best.get()) && whole.agrees(other) ? whole.with(other) : whole;
    }
    Identity merged = whole;
    boolean doubt = named.stream().anyMatch(other -> !merged.agrees(other));
    boolean alone =
        mentions.stream().map(Identity::birthDate).filter(Objects::nonNull).distinct().count() == 1;
    merged.evidence().doubt(Doubt.CONTRADICTED, doubt).with(Fact.ALONE, alone && !doubt);
    return Optional.of(merged);
  }

  /** "Assuré : M. Paul ROUX, né le …" in a letter that names nobody else with a birth date. */
  private static Optional<Identity> insured(List<Identity> all) {
    return all.stream()
        .filter(Identity::named)
        .filter(identity -> all.stream().filter(Identity::named).allMatch(identity::agrees))
        .filter(Identity::insured)
        .findFirst()
        .map(identity -> identity.because("subject-line"));
  }

  /** A letter to "Monsieur X" who is called so and not a colleague. */
  private static Optional<Identity> addressee(Letter letter, List<Identity> mentions) {
    List<Identity> born = mentions.stream().filter(mention -> mention.birthDate() != null).toList();
    long dates = born.stream().map(Identity::birthDate).distinct().count();
    boolean lay = letter.greeting().filter(greeting -> !greeting.toColleague()).isPresent();
    if (dates > 1 || (dates == 0 && !lay)) {
      return Optional.empty();
    }
    return letter.addressees().stream()
        .filter(addressee -> addressee.layPerson())
        .flatMap(addressee -> child(letter, addressee).or(() -> to(addressee)).stream())
        .findFirst()
        .map(identity -> born.isEmpty() ? identity : bornElsewhere(identity, born.getFirst()));
  }

  /** In a letter to a lay person a birth date may be that of the child whom it is about. */
  private static Identity bornElsewhere(Identity addressee, Identity born) {
    Identity whole = addressee.with(born);
    whole.evidence().doubt(Doubt.DATE_UNLABELLED, true);
    return whole;
  }

  /** "Votre fille Agathe" in a letter to "Monsieur et Madame LAMOUR". */
  private static Optional<Identity> child(Letter letter, Addressee parents) {
    Matcher child = YOUR_CHILD.matcher(letter.text());
    return child.find()
        ? PersonMention.in(parents.name()).stream()
            .filter(PersonMention::titled)
            .findFirst()
            .map(
                parent ->
                    new Identity(
                        parent.familyName(),
                        null,
                        List.of(child.group("given")),
                        null,
                        child.group("who").endsWith("ls") ? Sex.MALE : Sex.UNKNOWN,
                        Evidence.of(Fact.LABELLED).doubt(Doubt.ORDER_GUESSED, true),
                        List.of(parents.lines().getFirst().place()),
                        "letter-to-parents"))
        : Optional.empty();
  }

  private static Optional<Identity> to(Addressee addressee) {
    List<Place> places = List.of(addressee.lines().getFirst().place());
    return PersonMention.in(addressee.name()).stream()
        .filter(mention -> mention.titled() && !mention.givenNames().isEmpty())
        .findFirst()
        .map(mention -> identity(mention, places, "letter-to-patient"));
  }

  /** The only birth date of a letter is that of the patient of its subject line. */
  private static Identity bornOnce(Identity subject, List<Identity> mentions) {
    List<Identity> born = mentions.stream().filter(mention -> mention.birthDate() != null).toList();
    if (born.stream().map(Identity::birthDate).distinct().count() != 1) {
      return subject;
    }
    Identity whole = subject.with(born.getFirst());
    whole.evidence().doubt(Doubt.DATE_UNLABELLED, true);
    return whole;
  }

  private static Optional<Identity> subject(Letter letter) {
    for (Line line : letter.lines()) {
      Matcher label = SUBJECT.matcher(line.text());
      if (label.find()) {
        Optional<PersonMention> mention =
            PersonMention.in(line.text().substring(label.end())).stream().findFirst();
        if (mention.isPresent() && mention.get().titled()) {
          return Optional.of(identity(mention.get(), List.of(line.place()), "subject-line"));
        }
      }
    }
    return Optional.empty();
  }

  /** The only lay person whom the body names in full. */
  private static Optional<Identity> inBody(Letter letter) {
    List<Identity> found = new ArrayList<>();
    for (Block block : letter.blocks()) {
      boolean list = block.lines().stream().anyMatch(CopyLists::opens);
      if (!list && !letter.inHead(block.lines().getFirst())) {
        laity(block.flow())
            .forEach(mention -> found.add(identity(mention, block.places(), "body")));
      }
    }
    boolean one = found.stream().allMatch(other -> other.agrees(found.getFirst()));
    return one ? found.stream().findFirst() : Optional.empty();
  }

  private static List<PersonMention> laity(Flow flow) {
    String text = flow.text();
    return PersonMention.in(text).stream()
        .filter(mention -> mention.titled() && !mention.givenNames().isEmpty())
        .filter(mention -> !BirthMentions.relative(PersonMention.before(text, mention.start())))
        .filter(mention -> !apposed(PersonMention.before(text, mention.start())))
        .filter(mention -> !trade(text.substring(mention.end())))
        .toList();
  }

  /** "Notre coordinatrice, Madame Eva GUY": the word before the comma says what she is. */
  private static boolean apposed(String before) {
    Matcher apposition = APPOSITION.matcher(before);
    return apposition.find()
        && !apposition.group("what").matches("(?i)patiente?|malade|résidente?");
  }

  /** "Mme Eva GUY, infirmière": the words right behind the name say what the person does. */
  private static boolean trade(String after) {
    String sentence = after.split("[.;]", 2)[0];
    String beside = sentence.substring(0, Math.min(sentence.length(), TRADE_BESIDE));
    return Trades.specialties(Folding.fold(beside)).find();
  }

  private static Identity identity(PersonMention mention, List<Place> places, String reason) {
    return new Identity(
        mention.familyName(),
        mention.birthName(),
        mention.givenNames(),
        null,
        mention.sex(),
        Evidence.of(Fact.LABELLED)
            .with(Fact.ORDER_TOLD, mention.sure())
            .doubt(Doubt.ORDER_GUESSED, !mention.sure()),
        places,
        reason);
  }

  /** "Dupont Martin" is put in order by "Monsieur Martin" elsewhere. */
  private static Identity ordered(Identity identity, List<PersonMention> calls) {
    if (!identity.evidence().has(Doubt.ORDER_GUESSED) || identity.givenNames().size() != 1) {
      return identity;
    }
    String family = Folding.glue(identity.familyName());
    String given = Folding.glue(identity.givenNames().getFirst());
    Set<String> called =
        calls.stream()
            .filter(call -> call.givenNames().isEmpty())
            .map(call -> Folding.glue(call.familyName()))
            .collect(Collectors.toSet());
    if (called.contains(family) == called.contains(given)) {
      return identity;
    }
    Identity told =
        called.contains(family)
            ? identity
            : identity.named(identity.givenNames().getFirst(), List.of(identity.familyName()));
    told.evidence().settle(Doubt.ORDER_GUESSED, Fact.ORDER_TOLD);
    return told;
  }

  /** The body speaks of the same person: "Madame ROUX". */
  private static Identity called(Identity identity, List<PersonMention> calls) {
    String family = Folding.glue(identity.familyName());
    long said =
        calls.stream().filter(call -> Folding.glue(call.familyName()).equals(family)).count();
    identity.evidence().with(Fact.REPEATED, said > 1);
    return identity;
  }

  private static Recognised<Patient> patient(Letter letter, Identity identity) {
    @Nullable Ins ins = InsReading.read(letter, identity.birthDate()).orElse(null);
    identity
        .evidence()
        .with(Fact.NUMBER_AGREES, ins != null && ins.keyValid() && identity.birthDate() != null)
        .doubt(Doubt.INCOMPLETE, !identity.complete());
    Patient patient =
        new Patient(
            identity.familyName(),
            identity.birthName(),
            identity.givenNames(),
            identity.birthDate(),
            sex(identity.sex(), ins),
            ins);
    return new Recognised<>(
        patient, identity.evidence().confidence(), identity.places(), identity.reason());
  }

  private static Sex sex(Sex printed, @Nullable Ins ins) {
    if (printed != Sex.UNKNOWN || ins == null) {
      return printed;
    }
    return switch (ins.value().charAt(0)) {
      case '1', '7' -> Sex.MALE;
      case '2', '8' -> Sex.FEMALE;
      default -> Sex.UNKNOWN;
    };
  }
}
