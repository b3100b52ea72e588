package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.desktop.recognition.Hints.Agreement;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory that bears a printed name, and what speaks for it.
 *
 * @param sameDistrict the letter prints the postcode of the entry, which large towns have several
 *     of
 * @param contradicted the letter prints another town or another specialty
 */
record Bearer(DirectoryEntry entry, Evidence evidence, boolean sameDistrict, boolean contradicted) {

  /** Empty when the given names differ. */
  static Optional<Bearer> of(
      DirectoryEntry entry, PrintedName.Cut name, Hints hints, Surroundings surroundings) {
    return given(name.given(), entry.givenName())
        .map(evidence -> of(entry, evidence, hints, surroundings));
  }

  private static Bearer of(
      DirectoryEntry entry, Evidence name, Hints hints, Surroundings surroundings) {
    Agreement place = hints.place(entry);
    Agreement specialty = hints.specialty(entry);
    boolean reached = hints.reaches(entry);
    boolean street = hints.street(entry);
    @Nullable String rpps = entry.rpps() == null ? null : entry.rpps().value();
    boolean numbered = rpps != null && hints.number().filter(rpps::equals).isPresent();
    boolean ours = rpps != null && surroundings.ownPeople().contains(rpps);
    Evidence evidence =
        name.with(Fact.PLACE, place == Agreement.AGREES)
            .with(Fact.SPECIALTY, specialty == Agreement.AGREES)
            .with(Fact.STREET, street && place == Agreement.AGREES)
            .with(Fact.WORKPLACE, hints.works(entry))
            .with(Fact.REACH, reached)
            .with(Fact.NUMBER, numbered)
            .with(Fact.NEAR, hints.near(entry) || hints.inTown(entry, surroundings.town()))
            .with(Fact.CORRESPONDENT, ours || surroundings.correspondents().know(entry.key()));
    boolean contradicted =
        (place == Agreement.CONTRADICTS || specialty == Agreement.CONTRADICTS)
            && !reached
            && !numbered;
    return new Bearer(entry, evidence, hints.district(entry), contradicted);
  }

  /** How a printed given name fits; empty when it does not. */
  private static Optional<Evidence> given(String printed, String own) {
    if (printed.isEmpty()) {
      return Optional.of(Evidence.of());
    }
    if (Folding.glue(printed).equals(Folding.glue(own))) {
      return Optional.of(Evidence.of(Fact.FULL_NAME));
    }
    List<String> words = Folding.words(printed);
    List<String> wanted = Folding.words(own);
    boolean initials = PrintedName.initials(printed.replace(" ", ""));
    for (int i = 0; i < Math.min(words.size(), wanted.size()); i++) {
      boolean fits =
          initials ? wanted.get(i).startsWith(words.get(i)) : wanted.get(i).equals(words.get(i));
      if (!fits) {
        return Optional.empty();
      }
    }
    return initials && words.size() > wanted.size()
        ? Optional.empty()
        : Optional.of(Evidence.of(Fact.PART_OF_NAME));
  }
}
