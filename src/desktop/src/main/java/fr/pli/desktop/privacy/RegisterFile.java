package fr.pli.desktop.privacy;

import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the register: CSV (RFC 4180, UTF-8) or JSON, by the file's name. */
public final class RegisterFile {
  private static final String HEADER = "at,act,letter,person,workstation";
  private static final String FORMULA = "=+-@\t\r";

  private RegisterFile() {}

  /**
   * Writes; a former file of that name is replaced.
   *
   * @param file its name ends in .json for JSON; CSV otherwise
   */
  public static void write(List<Access> accesses, Path file) throws IOException {
    boolean json = file.toString().endsWith(".json");
    Files.write(file, json ? Json.write(accesses) : csv(accesses).getBytes(StandardCharsets.UTF_8));
  }

  static String csv(List<Access> accesses) {
    return Stream.concat(Stream.of(HEADER), accesses.stream().map(RegisterFile::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(Access it) {
    return Stream.of(
            it.at().toString(), it.act().code(), it.letter().toString(), it.who(), it.workstation())
        .map(RegisterFile::cell)
        .collect(Collectors.joining(","));
  }

  /** Quoted always; what a spreadsheet would take for a formula begins with an apostrophe. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
