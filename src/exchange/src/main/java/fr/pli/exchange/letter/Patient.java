package fr.pli.exchange.letter;

import fr.pli.exchange.identity.Ins;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a letter is about.
 *
 * @param familyName family name in use, as printed
 * @param birthName birth name when it differs or is printed, otherwise null
 * @param givenNames given names in the order printed, possibly empty
 * @param birthDate date of birth, null when unknown
 * @param ins national health identity number, null when unknown
 */
public record Patient(
    String familyName,
    @Nullable String birthName,
    List<String> givenNames,
    @Nullable LocalDate birthDate,
    Sex sex,
    @Nullable Ins ins) {

  public Patient {
    givenNames = List.copyOf(givenNames);
  }

  /** Family name in use, then given names: "LE GALL Yann". */
  public String displayName() {
    return (familyName + " " + String.join(" ", givenNames)).strip();
  }

  /** Never prints the identity: records of patients must not reach a log by accident. */
  @Override
  public String toString() {
    return "Patient[…]";
  }
}
