package fr.pli.desktop.companion;

/**
 * Fuzz target: an HL7 v2 message gives its companion and its PDF, or is refused with a {@link
 * CompanionException}.
 */
public final class Hl7Fuzz {
  private Hl7Fuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Hl7Letter letter = Hl7Letter.parse(bytes);
      letter.companion();
      letter.pdf();
    } catch (CompanionException _) {
      // The answer to what is no letter.
    }
  }
}
