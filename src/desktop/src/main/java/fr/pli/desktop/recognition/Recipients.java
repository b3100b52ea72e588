package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.RecipientRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was printed and whom it matched into recipients. */
final class Recipients {
  /** An addressee that the directory does not know is never certain. */
  private static final double UNKNOWN = 0.8;

  private Recipients() {}

  static RecognisedRecipient professional(
      PrintedName name, Match match, RecipientRole role, List<Place> places, String reason) {
    @Nullable DirectoryEntry entry = match.single().orElse(null);
    Party party =
        entry == null
            ? new Party(
                RecipientKind.PROFESSIONAL,
                Titles.professional(name.title()),
                name.plain(),
                "",
                null,
                null)
            : party(entry, name);
    double confidence = match.candidates().isEmpty() ? UNKNOWN : Math.max(0.4, match.confidence());
    return new RecognisedRecipient(
        party, role, name.printed(), match.keys(), confidence, places, reason);
  }

  static RecognisedRecipient organisation(
      String printed, Match match, RecipientRole role, List<Place> places, String reason) {
    boolean house = !match.candidates().isEmpty() && OrganisationMatch.oneHouse(match.candidates());
    @Nullable DirectoryEntry entry =
        match.single().orElse(house ? match.candidates().getFirst() : null);
    boolean single = match.single().isPresent();
    Party party =
        new Party(
            RecipientKind.ORGANIZATION,
            "",
            entry == null || !single ? printed : entry.displayName(),
            entry == null ? "" : entry.town(),
            null,
            entry == null ? null : entry.finess());
    double confidence = match.candidates().isEmpty() ? 0.6 : match.confidence();
    return new RecognisedRecipient(party, role, printed, match.keys(), confidence, places, reason);
  }

  static RecognisedRecipient patient(
      String printed,
      @Nullable Recognised<Patient> patient,
      RecipientRole role,
      List<Place> places,
      String reason) {
    String name = patient == null ? printed : patient.value().displayName();
    double confidence = patient == null ? 0.6 : Math.min(0.95, patient.confidence());
    return new RecognisedRecipient(
        new Party(RecipientKind.PATIENT, "", name, "", null, null),
        role,
        printed,
        List.of(),
        confidence,
        places,
        reason);
  }

  /** True when both mean one party; the later mention is then dropped. */
  static boolean same(RecognisedRecipient a, RecognisedRecipient b) {
    if (a.party().kind() != b.party().kind()) {
      return false;
    }
    if (a.candidates().size() == 1 && b.candidates().size() == 1) {
      return a.candidates().equals(b.candidates());
    }
    return a.party().kind() == RecipientKind.PATIENT || sameName(a, b);
  }

  private static boolean sameName(RecognisedRecipient a, RecognisedRecipient b) {
    String one = Folding.glue(a.party().name());
    String other = Folding.glue(b.party().name());
    if (one.equals(other)) {
      return true;
    }
    return PrintedName.read(a.printed())
        .flatMap(x -> PrintedName.read(b.printed()).map(y -> compatible(x.first(), y.first())))
        .orElse(false);
  }

  private static boolean compatible(PrintedName.Cut a, PrintedName.Cut b) {
    String one = Folding.glue(a.given());
    String other = Folding.glue(b.given());
    return Folding.glue(a.family()).equals(Folding.glue(b.family()))
        && (one.isEmpty()
            || other.isEmpty()
            || ((PrintedName.initials(a.given()) || PrintedName.initials(b.given()))
                && one.charAt(0) == other.charAt(0)));
  }

  private static Party party(DirectoryEntry entry, PrintedName name) {
    String detail = entry.specialty().isEmpty() ? entry.profession() : entry.specialty();
    String town = entry.town();
    return new Party(
        RecipientKind.PROFESSIONAL,
        entry.title().isEmpty() ? Titles.professional(name.title()) : entry.title(),
        ShownName.of(entry, name),
        town.isEmpty() ? detail : detail + ", " + town,
        entry.rpps(),
        null);
  }
}
