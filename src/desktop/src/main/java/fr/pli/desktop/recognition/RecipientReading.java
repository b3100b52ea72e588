package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the letter is for: the addresses of its head, the lists of copies, the prescriber of an
 * examination; when there is none of them, whoever is greeted by name. Doctors named in the body,
 * in the margin or under the letter are not recipients.
 */
final class RecipientReading {
  private static final Pattern DOCTOR = Pattern.compile(Titles.DOCTOR + "\\s+\\p{Lu}");
  private static final Pattern PRESCRIBER =
      Pattern.compile(
          "^\\W*(?:(?:m[ée]decin\\s+|docteur\\s+)?(?:prescripteur|demandeur|requ[ée]rant)(?:\\s+du"
              + " bilan)?\\s*:?|prescri(?:t\\s+par|ption\\s+d[ue])\\s*:?"
              + "|(?:adress[ée]e?|demand[ée]e?|envoy[ée]e?)\\s+par\\s*(?::|$)|[àa]\\s+la\\s+demande\\s+d[ue]\\s*:?"
              + "|m[ée]decin\\s+(?:correspondant|adresseur)\\s*:)\\s*(?:le\\s+)?(?<name>.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private final DirectoryMatch people;
  private final OrganisationMatch organisations;

  RecipientReading(DirectoryMatch people, OrganisationMatch organisations) {
    this.people = people;
    this.organisations = organisations;
  }

  List<RecognisedRecipient> read(
      Letter letter, @Nullable Recognised<Patient> patient, @Nullable LocalDate written) {
    List<RecognisedRecipient> found = new ArrayList<>();
    PatientNamed about = new PatientNamed(patient, written);
    for (Addressee addressee : letter.addressees()) {
      addressee(letter, addressee, about).ifPresent(recipient -> add(found, recipient));
    }
    for (CopyLists.Item item : CopyLists.read(letter)) {
      copy(letter, item, about).ifPresent(recipient -> add(found, recipient));
    }
    BodyCopies.read(letter)
        .forEach(item -> copy(letter, item, about).ifPresent(recipient -> add(found, recipient)));
    prescriber(letter).ifPresent(recipient -> add(found, recipient));
    if (nobody(found)) {
      ShortAddresses.read(letter)
          .forEach(item -> copy(letter, item, about).ifPresent(recipient -> add(found, recipient)));
    }
    if (nobody(found)) {
      greeted(letter).ifPresent(recipient -> add(found, recipient));
    }
    return found;
  }

  /** True while nothing has told whom the letter is for, copies aside. */
  private static boolean nobody(List<RecognisedRecipient> found) {
    return found.stream().noneMatch(recipient -> recipient.role() == RecipientRole.TO);
  }

  private static void add(List<RecognisedRecipient> found, RecognisedRecipient recipient) {
    for (int i = 0; i < found.size(); i++) {
      RecognisedRecipient known = found.get(i);
      if (Recipients.same(known, recipient)) {
        if (known.confidence() < recipient.confidence()) {
          found.set(i, surer(known, recipient));
        }
        return;
      }
    }
    found.add(recipient);
  }

  /** Keeps the place in the list and the role of the first mention. */
  private static RecognisedRecipient surer(RecognisedRecipient first, RecognisedRecipient second) {
    return new RecognisedRecipient(
        second.party(),
        first.role(),
        first.printed(),
        second.candidates(),
        second.confidence(),
        first.places(),
        first.reason());
  }

  private Optional<RecognisedRecipient> addressee(
      Letter letter, Addressee addressee, PatientNamed about) {
    Mention mention =
        new Mention(
            RecipientRole.TO, addressee.evidence(), addressee.block().places(), "address-block");
    boolean colleague = letter.greeting().filter(Greeting::toColleague).isPresent();
    if (about.named(addressee.name()) || (!colleague && about.parent(addressee))) {
      // The patient's own address may stand beside that of the colleague who is greeted.
      mention.evidence().doubt(Doubt.CONTRADICTED, colleague);
      return colleague && letter.addressees().size() > 1
          ? Optional.empty()
          : Optional.of(about.recipient(addressee.name(), mention));
    }
    Optional<Integer> doctor = doctor(addressee);
    Optional<Integer> house = doctor.isEmpty() ? house(addressee) : Optional.empty();
    if (house.isPresent()) {
      String name = organisationLines(addressee, house.get());
      Match match =
          organisations.organisation(
              name + " ; " + below(addressee, house.get()), letter.departments());
      return Optional.of(Recipients.organisation(name, match, mention));
    }
    int at = doctor.orElse(0);
    String printed = at == 0 ? addressee.name() : unlabelled(addressee.lines().get(at).text());
    return PrintedName.read(printed)
        .filter(name -> !name.title().isEmpty() || mention.evidence().has(Fact.GREETED))
        .map(
            name ->
                person(
                    name,
                    new Hints(
                        name.rest() + " ; " + below(addressee, at), null, letter.departments()),
                    mention));
  }

  /** The line that names a doctor, below the name of a practice or "à l'attention de". */
  private static Optional<Integer> doctor(Addressee addressee) {
    for (int i = 0; i < Math.min(4, addressee.lines().size()); i++) {
      String text = i == 0 ? addressee.name() : unlabelled(addressee.lines().get(i).text());
      if (DOCTOR.matcher(text).lookingAt()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static String unlabelled(String text) {
    return text.substring(AddressLabel.end(text));
  }

  private static String below(Addressee addressee, int at) {
    return Stream.concat(
            addressee.lines().stream()
                .skip(at + 1L)
                .map(Line::text)
                .dropWhile(text -> at == 0 && addressee.name().endsWith(text)),
            Stream.of(addressee.reach()))
        .collect(Collectors.joining(" ; "));
  }

  /** The line that names a house: the first, or the one below who holds an office there. */
  private static Optional<Integer> house(Addressee addressee) {
    if (OrganisationWords.begins(addressee.name())) {
      return Optional.of(0);
    }
    boolean office = OrganisationWords.office(addressee.name()) && addressee.lines().size() > 2;
    if (!office) {
      return Optional.empty();
    }
    return IntStream.range(1, addressee.lines().size())
        .filter(i -> OrganisationWords.begins(addressee.lines().get(i).text()))
        .boxed()
        .findFirst()
        .or(() -> Optional.of(1));
  }

  private static String organisationLines(Addressee addressee, int from) {
    return addressee.lines().stream()
        .skip(from)
        .map(line -> line == addressee.lines().getFirst() ? addressee.name() : line.text())
        .takeWhile(text -> !text.matches("^\\d.*|(?i)^(?:[àa] l'att|bp |cs ).*"))
        .collect(Collectors.joining(", "));
  }

  private Optional<RecognisedRecipient> copy(
      Letter letter, CopyLists.Item item, PatientNamed about) {
    Mention mention =
        new Mention(
            item.role(),
            Evidence.of(Fact.LISTED).doubt(Doubt.UNUSUAL_WORDING, !item.plain()),
            item.places(),
            item.role() == RecipientRole.TO ? "recipient-list" : "copy-list");
    if (item.patient() || about.named(item.text())) {
      return Optional.of(about.recipient(item.text(), mention));
    }
    if (OrganisationWords.begins(item.text()) || OrganisationWords.apposed(item.text())) {
      Match match = organisations.organisation(item.text(), letter.departments());
      return Optional.of(Recipients.organisation(item.text(), match, mention));
    }
    return PrintedName.read(item.text())
        .filter(name -> !name.title().isEmpty() || Letterhead.personal(name.printed()))
        .map(name -> person(name, new Hints(name.rest(), null, letter.departments()), mention));
  }

  private Optional<RecognisedRecipient> prescriber(Letter letter) {
    for (Line line : letter.lines()) {
      Matcher matcher = PRESCRIBER.matcher(line.text());
      if (matcher.lookingAt()) {
        String beside =
            matcher.group("name").isEmpty() ? value(letter, line) : matcher.group("name");
        Mention mention =
            new Mention(
                RecipientRole.TO,
                Evidence.of(Fact.PRESCRIBER),
                List.of(line.place()),
                "prescriber");
        return PrintedName.read(beside)
            .filter(name -> !name.title().isEmpty())
            .map(name -> person(name, new Hints(name.rest(), null, letter.departments()), mention));
      }
    }
    return Optional.empty();
  }

  /** The cell right of a label, or the line below it. */
  private static String value(Letter letter, Line label) {
    StringBuilder cell = new StringBuilder();
    letter.cellOf(label).forEach(line -> Line.append(cell, line.text()));
    return PrintedName.read(cell.toString()).isPresent()
        ? cell.toString()
        : letter.valuesOf(label).stream().findFirst().map(Line::text).orElse("");
  }

  /** Whom the greeting calls, when nothing else says whom the letter is for. */
  private Optional<RecognisedRecipient> greeted(Letter letter) {
    return byFamilyName(letter).or(() -> byGivenName(letter));
  }

  /** "Cher Bernard," in a letter whose head names one Bernard who does not sign it. */
  private Optional<RecognisedRecipient> byGivenName(Letter letter) {
    return letter
        .greeting()
        .filter(Greeting::toColleague)
        .flatMap(
            greeting -> {
              List<String> said = Folding.words(greeting.line().text());
              List<PrintedName> meant =
                  letter.headNames().stream()
                      .filter(
                          name -> letter.signatures().stream().noneMatch(s -> s.name().fits(name)))
                      .filter(name -> calls(said, name.first().given()))
                      .toList();
              return meant.size() == 1
                  ? Optional.of(called(letter, greeting, meant.getFirst()))
                  : Optional.empty();
            });
  }

  private static boolean calls(List<String> said, String given) {
    List<String> words = Folding.words(given);
    return given.length() > 2 && Collections.indexOfSubList(said, words) >= 0;
  }

  /** "Cher Docteur MARTIN,". */
  private Optional<RecognisedRecipient> byFamilyName(Letter letter) {
    return letter
        .greeting()
        .filter(greeting -> greeting.toColleague() && !greeting.name().isEmpty())
        .flatMap(
            greeting ->
                PrintedName.titledIn(greeting.line().text())
                    .filter(name -> !Titles.professional(name.title()).isEmpty())
                    .map(name -> called(letter, greeting, name)));
  }

  private RecognisedRecipient called(Letter letter, Greeting greeting, PrintedName name) {
    return person(
        name,
        new Hints(name.rest(), null, letter.departments()),
        new Mention(
            RecipientRole.TO,
            Evidence.of(Fact.GREETED),
            List.of(greeting.line().place()),
            "greeting"));
  }

  private RecognisedRecipient person(PrintedName name, Hints hints, Mention mention) {
    return Recipients.professional(name, people.professional(name, hints), mention);
  }
}
