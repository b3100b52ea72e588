package fr.pli.desktop.companion;

import fr.pli.desktop.companion.CompanionException.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that may come with a PDF of the same base name: their names, and what is in them. */
public final class CompanionFile {
  /** Endings that only companions have; the others may be anything. */
  private static final List<String> OWN = List.of(".hpr", ".hpm", ".hl7", ".oru", ".mdm");

  private static final List<String> SHARED = List.of(".txt", ".json");
  private static final String PDF = ".pdf";

  /** Largest file that may be one, in bytes. */
  public static final int MAX_BYTES = Hl7Letter.MAX_BYTES;

  private CompanionFile() {}

  static List<String> endings() {
    return Stream.concat(OWN.stream(), SHARED.stream()).toList();
  }

  /** True for a name that a companion may bear. */
  public static boolean named(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return promised(name) || SHARED.stream().anyMatch(name::endsWith);
  }

  /** True for a name that nothing but a companion bears. */
  public static boolean promised(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return OWN.stream().anyMatch(name::endsWith);
  }

  /**
   * What a PDF and its companions share: the name without its ending and without case, {@code
   * lettre} for {@code lettre.pdf}, {@code Lettre.hpr} and {@code lettre.pdf.json}.
   */
  public static String base(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String base = dot > 0 ? name.substring(0, dot) : name;
    return named(name) && base.endsWith(PDF)
        ? base.substring(0, base.length() - PDF.length())
        : base;
  }

  /**
   * What a file says; empty when it is not a companion at all: any text, any JSON.
   *
   * @throws CompanionException if it is one and cannot be used
   */
  public static Optional<Companion> read(String fileName, byte[] bytes) throws CompanionException {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (Hl7Letter.begins(bytes)) {
      return Optional.of(Hl7Letter.parse(bytes).companion());
    }
    if (name.endsWith(".json")) {
      return Sidecar.claims(bytes) ? Optional.of(Sidecar.read(bytes)) : Optional.empty();
    }
    Optional<Companion> header =
        promised(name) || bytes.length <= HprimHeader.MAX_BYTES
            ? HprimHeader.read(bytes)
            : Optional.empty();
    if (header.isEmpty() && promised(name)) {
      throw new CompanionException(Reason.MALFORMED);
    }
    return header;
  }
}
