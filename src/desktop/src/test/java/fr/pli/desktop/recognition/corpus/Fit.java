package fr.pli.desktop.recognition.corpus;

import fr.pli.desktop.recognition.Recognised;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.desktop.recognition.corpus.TrueLetter.TrueAuthor;
import fr.pli.desktop.recognition.corpus.TrueLetter.TruePatient;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a recognised value is the true one. */
final class Fit {
  /** Two codes of the operative report: the one of the value set and the one of older letters. */
  private static final Set<String> OPERATIVE_REPORTS = Set.of("34874-8", "11504-8");

  private Fit() {}

  static boolean patient(@Nullable TruePatient truth, @Nullable Patient said) {
    if (truth == null || said == null) {
      return truth == null && said == null;
    }
    return Names.glued(shownName(said)).equals(Names.glued(truth.familyName()))
        && givenNames(truth.givenNames(), said.givenNames())
        && Objects.equals(said.birthDate(), truth.birthDate());
  }

  private static String shownName(Patient said) {
    return said.familyName().isEmpty() && said.birthName() != null
        ? said.birthName()
        : said.familyName();
  }

  /** The first given name is right and those that follow are the printed ones, in their order. */
  private static boolean givenNames(List<String> truth, List<String> said) {
    List<String> all = Names.words(String.join(" ", truth));
    List<String> read = Names.words(String.join(" ", said));
    List<String> first = truth.isEmpty() ? List.of() : Names.words(truth.getFirst());
    String glued = String.join("", first);
    boolean begins =
        String.join("", read.subList(0, Math.min(first.size(), read.size()))).equals(glued)
            || String.join("", read).equals(glued);
    boolean follows = read.size() <= first.size() || startsWith(all, read) || startsWith(read, all);
    return begins && follows;
  }

  private static boolean startsWith(List<String> list, List<String> start) {
    return list.size() >= start.size() && list.subList(0, start.size()).equals(start);
  }

  static boolean author(@Nullable TrueAuthor truth, @Nullable Party said) {
    if (truth == null || said == null) {
      return truth == null && said == null;
    }
    boolean signs =
        said.rpps() == null
            ? Names.samePerson(truth.name(), truth.familyName(), said.name())
            : said.rpps().value().equals(truth.rpps());
    return signs
        || truth.alternatives().stream().anyMatch(name -> Names.samePerson(name, said.name()));
  }

  static boolean type(@Nullable String truth, @Nullable String said) {
    return Objects.equals(truth, said)
        || (truth != null
            && said != null
            && OPERATIVE_REPORTS.contains(truth)
            && OPERATIVE_REPORTS.contains(said));
  }

  /** The same recipient, told by its number where it has one. */
  static boolean recipient(TrueRecipient truth, RecognisedRecipient said) {
    Party party = said.party();
    if (!kind(party.kind()).equals(truth.kind())) {
      return false;
    }
    return switch (party.kind()) {
      case PATIENT -> true;
      case ORGANIZATION -> organisation(truth, party);
      case PROFESSIONAL -> professional(truth, said);
    };
  }

  /** The same recipient, told by its name where no number was read. */
  static boolean recipientByName(TrueRecipient truth, RecognisedRecipient said) {
    Party party = said.party();
    boolean numbered = truth.rpps() != null && party.rpps() != null;
    if (party.kind() != RecipientKind.PROFESSIONAL || numbered || !truth.candidates().isEmpty()) {
      return recipient(truth, said);
    }
    return kind(party.kind()).equals(truth.kind())
        && Names.samePerson(truth.name(), surname(truth), party.name());
  }

  private static String surname(TrueRecipient truth) {
    return truth.familyName() == null ? truth.name() : truth.familyName();
  }

  private static boolean organisation(TrueRecipient truth, Party said) {
    return (truth.finess() != null && said.finess() != null)
        ? truth.finess().equals(said.finess().value())
        : Names.sameHouse(truth.name(), said.name());
  }

  /** By number; where no number is known, by name and without a number; never a certain homonym. */
  private static boolean professional(TrueRecipient truth, RecognisedRecipient said) {
    String number = said.party().rpps() == null ? null : said.party().rpps().value();
    if (truth.rpps() != null) {
      return truth.rpps().equals(number);
    }
    if (!Names.samePerson(truth.name(), surname(truth), said.party().name())) {
      return false;
    }
    return number == null
        || (truth.candidates().contains(number) && said.confidence() < Recognised.CERTAIN);
  }

  private static String kind(RecipientKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
