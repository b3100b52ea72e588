package fr.pli.desktop.recognition;

import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the patient: an identity table, a name beside a birth date, a letter to the patient, a
 * subject line, in this order of trust. Two birth dates make doubt.
 */
final class PatientReading {
  private static final double DOUBT = 0.6;
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^\\W*(?:objet|concern(?:e|ant)|patient(?:\\(?e\\)?)?|identité)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PatientReading() {}

  static @Nullable Recognised<Patient> read(Letter letter) {
    List<Identity> mentions = new ArrayList<>();
    letter.blocks().forEach(block -> mentions.addAll(BirthMentions.in(block)));
    return IdentityTable.read(letter)
        .map(table -> completed(table, mentions))
        .or(() -> mentioned(mentions))
        .or(() -> addressee(letter, mentions))
        .or(() -> subject(letter))
        .map(identity -> patient(letter, identity))
        .orElse(null);
  }

  private static Identity completed(Identity table, List<Identity> mentions) {
    Identity whole = table;
    for (Identity mention : mentions) {
      if (mention.named() && whole.agrees(mention)) {
        whole = whole.with(mention);
      } else if (!mention.named() && whole.birthDate() == null && mention.birthDate() != null) {
        whole = whole.with(mention);
      }
    }
    return whole;
  }

  private static Optional<Identity> mentioned(List<Identity> mentions) {
    List<Identity> named = mentions.stream().filter(Identity::named).toList();
    Optional<Identity> best = named.stream().max(Comparator.comparingDouble(Identity::confidence));
    if (best.isEmpty()) {
      return best;
    }
    Identity whole = best.get();
    for (Identity other : named) {
      whole = !other.equals(best.get()) && whole.agrees(other) ? whole.with(other) : whole;
    }
    Identity merged = whole;
    boolean doubt = named.stream().anyMatch(other -> !merged.agrees(other));
    return Optional.of(doubt ? withConfidence(merged, DOUBT) : merged);
  }

  /** A letter to "Monsieur X" that bears one birth date without a name. */
  private static Optional<Identity> addressee(Letter letter, List<Identity> mentions) {
    Set<LocalDate> dates =
        mentions.stream()
            .filter(mention -> mention.birthDate() != null)
            .map(Identity::birthDate)
            .collect(Collectors.toSet());
    if (dates.size() != 1) {
      return Optional.empty();
    }
    return AddressBlocks.find(letter).stream()
        .flatMap(block -> PersonMention.in(block.lines().getFirst().text()).stream())
        .filter(PersonMention::titled)
        .filter(mention -> !mention.givenNames().isEmpty())
        .findFirst()
        .map(mention -> addressee(mention, mentions));
  }

  private static Identity addressee(PersonMention mention, List<Identity> mentions) {
    Identity born =
        mentions.stream().filter(other -> other.birthDate() != null).findFirst().orElseThrow();
    return new Identity(
        mention.familyName(),
        mention.birthName(),
        mention.givenNames(),
        born.birthDate(),
        mention.sex(),
        mention.sure() ? 0.92 : 0.75,
        born.places(),
        "letter-to-patient");
  }

  private static Optional<Identity> subject(Letter letter) {
    for (Line line : letter.lines()) {
      Matcher label = SUBJECT.matcher(line.text());
      if (label.find()) {
        Optional<PersonMention> mention =
            PersonMention.in(line.text().substring(label.end())).stream().findFirst();
        if (mention.isPresent() && mention.get().titled() && mention.get().sure()) {
          return Optional.of(undated(mention.get(), line));
        }
      }
    }
    return Optional.empty();
  }

  private static Identity undated(PersonMention mention, Line line) {
    return new Identity(
        mention.familyName(),
        mention.birthName(),
        mention.givenNames(),
        null,
        mention.sex(),
        DOUBT,
        List.of(line.place()),
        "subject-line");
  }

  private static Identity withConfidence(Identity i, double confidence) {
    return new Identity(
        i.familyName(),
        i.birthName(),
        i.givenNames(),
        i.birthDate(),
        i.sex(),
        confidence,
        i.places(),
        i.reason());
  }

  private static Recognised<Patient> patient(Letter letter, Identity identity) {
    @Nullable Ins ins = InsReading.read(letter, identity.birthDate()).orElse(null);
    double confidence =
        identity.complete() ? identity.confidence() : Math.min(0.7, identity.confidence());
    Patient patient =
        new Patient(
            identity.familyName(),
            identity.birthName(),
            identity.givenNames(),
            identity.birthDate(),
            sex(identity.sex(), ins),
            ins);
    return new Recognised<>(patient, confidence, identity.places(), identity.reason());
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
