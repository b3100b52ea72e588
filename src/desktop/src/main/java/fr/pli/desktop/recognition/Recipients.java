package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import org.jspecify.annotations.Nullable;

/** Turns what was printed and whom it matched into recipients. */
final class Recipients {
  /** An addressee that the directory does not know is never certain. */
  private Recipients() {}

  static RecognisedRecipient professional(PrintedName name, Match match, Mention mention) {
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
    return recipient(party, name.printed(), match, mention);
  }

  static RecognisedRecipient organisation(String printed, Match match, Mention mention) {
    boolean house = !match.candidates().isEmpty() && OrganisationMatch.oneHouse(match.candidates());
    @Nullable DirectoryEntry single = match.single().orElse(null);
    @Nullable DirectoryEntry entry =
        single == null && house ? match.candidates().getFirst() : single;
    Party party =
        new Party(
            RecipientKind.ORGANIZATION,
            "",
            single == null ? printed : single.displayName(),
            entry == null ? "" : entry.town(),
            null,
            entry == null ? null : entry.finess());
    return recipient(party, printed, match, mention);
  }

  /** Sure only when both are: that this is a recipient, and who it is. */
  private static RecognisedRecipient recipient(
      Party party, String printed, Match match, Mention mention) {
    double who =
        match.candidates().isEmpty()
            ? Evidence.of(Evidence.Fact.LISTED)
                .doubt(Evidence.Doubt.NOT_IN_DIRECTORY, true)
                .confidence()
            : match.confidence();
    return new RecognisedRecipient(
        party,
        mention.role(),
        printed,
        match.keys(),
        Math.min(who, mention.evidence().confidence()),
        mention.places(),
        mention.reason());
  }

  /** True when both mean one party; the later mention is then dropped. */
  static boolean same(RecognisedRecipient a, RecognisedRecipient b) {
    if (a.party().kind() != b.party().kind()) {
      return false;
    }
    if (a.candidates().size() == 1 && b.candidates().size() == 1) {
      return a.candidates().equals(b.candidates());
    }
    return a.party().kind() == RecipientKind.PATIENT || (mayBeOne(a, b) && sameName(a, b));
  }

  /** False when the directory has entries for both and none is an entry of both. */
  private static boolean mayBeOne(RecognisedRecipient a, RecognisedRecipient b) {
    return a.candidates().isEmpty()
        || b.candidates().isEmpty()
        || a.candidates().stream().anyMatch(b.candidates()::contains);
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
