package fr.pli.desktop.companion;

/** Fuzz target: a sidecar beside a PDF is read, or refused with a {@link CompanionException}. */
public final class SidecarFuzz {
  private SidecarFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      CompanionFile.read("lettre.json", bytes);
    } catch (CompanionException _) {
      // The answer to what is no companion.
    }
  }
}
