package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom the letter is for: the address block, the lists of copies, the prescriber of an examination.
 * Doctors named in the body, in the margin or under the letter are not recipients.
 */
final class RecipientReading {
  private static final Pattern PRESCRIBER =
      Pattern.compile(
          "(?:[Pp]rescripteur|PRESCRIPTEUR|[Pp]rescrit par|[Mm]édecin (?:demandeur|prescripteur))"
              + "\\s*:?\\s+(.*)");

  private final DirectoryMatch people;
  private final OrganisationMatch organisations;

  RecipientReading(DirectoryMatch people, OrganisationMatch organisations) {
    this.people = people;
    this.organisations = organisations;
  }

  List<RecognisedRecipient> read(Letter letter, @Nullable Recognised<Patient> patient) {
    Set<String> departments = Hints.departmentsIn(letter.text());
    List<RecognisedRecipient> found = new ArrayList<>();
    for (Block block : AddressBlocks.find(letter)) {
      addressee(block, patient, departments).ifPresent(recipient -> add(found, recipient));
    }
    for (CopyLists.Item item : CopyLists.read(letter)) {
      copy(item, patient, departments).ifPresent(recipient -> add(found, recipient));
    }
    prescriber(letter, departments).ifPresent(recipient -> add(found, recipient));
    return found;
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
      Block block, @Nullable Recognised<Patient> patient, Set<String> departments) {
    String first = block.lines().getFirst().text();
    String below =
        block.lines().stream().skip(1).map(Line::text).collect(Collectors.joining(" ; "));
    if (patientNamed(first, patient)) {
      return Optional.of(
          Recipients.patient(first, patient, RecipientRole.TO, block.places(), "address-block"));
    }
    if (OrganisationWords.begins(first)) {
      String name = organisationLines(block);
      Match match = organisations.organisation(name + " ; " + below, departments);
      return Optional.of(
          Recipients.organisation(name, match, RecipientRole.TO, block.places(), "address-block"));
    }
    Hints hints = new Hints(below, null, departments);
    return PrintedName.read(first)
        .filter(name -> !name.title().isEmpty())
        .map(name -> person(name, hints, RecipientRole.TO, block.places(), "address-block"));
  }

  private static String organisationLines(Block block) {
    return block.lines().stream()
        .map(Line::text)
        .takeWhile(text -> !text.matches("^\\d.*|(?i)^(?:[àa] l'attention|bp |cs ).*"))
        .collect(Collectors.joining(", "));
  }

  private Optional<RecognisedRecipient> copy(
      CopyLists.Item item, @Nullable Recognised<Patient> patient, Set<String> departments) {
    String reason = item.role() == RecipientRole.TO ? "recipient-list" : "copy-list";
    if (item.patient() || patientNamed(item.text(), patient)) {
      return Optional.of(
          Recipients.patient(item.text(), patient, item.role(), item.places(), reason));
    }
    if (OrganisationWords.begins(item.text())) {
      Match match = organisations.organisation(item.text(), departments);
      return Optional.of(
          Recipients.organisation(item.text(), match, item.role(), item.places(), reason));
    }
    return PrintedName.read(item.text())
        .filter(name -> !name.title().isEmpty())
        .map(
            name ->
                person(
                    name,
                    new Hints(name.rest(), null, departments),
                    item.role(),
                    item.places(),
                    reason));
  }

  private Optional<RecognisedRecipient> prescriber(Letter letter, Set<String> departments) {
    for (Line line : letter.lines()) {
      Matcher matcher = PRESCRIBER.matcher(line.text());
      if (matcher.find()) {
        return PrintedName.read(matcher.group(1))
            .filter(name -> !name.title().isEmpty())
            .map(
                name ->
                    person(
                        name,
                        new Hints(name.rest(), null, departments),
                        RecipientRole.TO,
                        List.of(line.place()),
                        "prescriber"));
      }
    }
    return Optional.empty();
  }

  private RecognisedRecipient person(
      PrintedName name, Hints hints, RecipientRole role, List<Place> places, String reason) {
    return Recipients.professional(name, people.professional(name, hints), role, places, reason);
  }

  /** "Monsieur X" where X is the patient, or a parent who bears the child's name. */
  private static boolean patientNamed(String text, @Nullable Recognised<Patient> patient) {
    if (patient == null || !text.matches("^\\W*" + Titles.CIVIL + "\\s.*")) {
      return false;
    }
    String family = Folding.glue(patient.value().familyName());
    return PersonMention.in(text).stream()
        .limit(1)
        .anyMatch(
            mention ->
                Folding.glue(mention.familyName()).equals(family) && kin(mention, patient.value()));
  }

  private static boolean kin(PersonMention mention, Patient patient) {
    if (mention.givenNames().isEmpty() || patient.givenNames().isEmpty()) {
      return true;
    }
    String first = Folding.glue(mention.givenNames().getFirst());
    return Folding.glue(patient.givenNames().getFirst()).equals(first);
  }
}
