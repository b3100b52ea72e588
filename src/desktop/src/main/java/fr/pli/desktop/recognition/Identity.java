package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's identity as one mention in the letter gives it.
 *
 * @param familyName name in use; empty when only a birth date was read
 */
record Identity(
    String familyName,
    @Nullable String birthName,
    List<String> givenNames,
    @Nullable LocalDate birthDate,
    Sex sex,
    Evidence evidence,
    List<Place> places,
    String reason) {
  private static final String RELATIVE = "relative";
  private static final String INSURED = "insured";

  Identity {
    givenNames = List.copyOf(givenNames);
    places = List.copyOf(places);
  }

  /** The same as the identity of somebody with whom the patient is related. */
  Identity ofRelative() {
    return because(RELATIVE);
  }

  /** The same as the identity of whoever is insured: the patient, or a parent of the patient. */
  Identity ofInsured() {
    return because(INSURED);
  }

  /** True for a relative's, and for that of the insured. */
  boolean relative() {
    return reason.equals(RELATIVE) || insured();
  }

  boolean insured() {
    return reason.equals(INSURED);
  }

  /** The same for another reason. */
  Identity because(String other) {
    return new Identity(familyName, birthName, givenNames, birthDate, sex, evidence, places, other);
  }

  boolean named() {
    return !familyName.isEmpty();
  }

  boolean complete() {
    return named() && !givenNames.isEmpty() && birthDate != null;
  }

  /** True when nothing that both say differs. */
  boolean agrees(Identity other) {
    return sameFamily(other)
        && (birthDate == null || other.birthDate == null || birthDate.equals(other.birthDate))
        && (givenNames.isEmpty() || other.givenNames.isEmpty() || sameGiven(other));
  }

  boolean sameFamily(Identity other) {
    String own = Folding.glue(familyName);
    return own.equals(Folding.glue(other.familyName))
        || (other.birthName != null && own.equals(Folding.glue(other.birthName)))
        || (birthName != null && Folding.glue(birthName).equals(Folding.glue(other.familyName)));
  }

  /** What this mention says, completed by what another says of the same person. */
  Identity with(Identity other) {
    List<Place> all = new ArrayList<>(places);
    all.addAll(other.places);
    Evidence both = evidence.and(other.evidence).with(Evidence.Fact.REPEATED, other.named());
    return new Identity(
        familyName,
        birthName == null ? other.birthName : birthName,
        givenNames.size() >= other.givenNames.size() ? givenNames : other.givenNames,
        birthDate == null ? other.birthDate : birthDate,
        sex == Sex.UNKNOWN ? other.sex : sex,
        both,
        all,
        reason);
  }

  /** The same with its family and given names the other way round. */
  Identity named(String family, List<String> given) {
    return new Identity(family, birthName, given, birthDate, sex, evidence, places, reason);
  }

  private boolean sameGiven(Identity other) {
    String own = Folding.glue(givenNames.getFirst());
    String others = Folding.glue(other.givenNames.getFirst());
    return own.startsWith(others) || others.startsWith(own);
  }
}
