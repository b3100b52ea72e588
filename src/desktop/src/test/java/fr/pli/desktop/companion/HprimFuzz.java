package fr.pli.desktop.companion;

/**
 * Fuzz target: an HPRIM text beside a PDF is read, or refused with a {@link CompanionException}.
 */
public final class HprimFuzz {
  private HprimFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      CompanionFile.read("lettre.hpr", bytes);
    } catch (CompanionException _) {
      // The answer to what is no companion.
    }
  }
}
