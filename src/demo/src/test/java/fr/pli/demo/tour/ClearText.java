package fr.pli.demo.tour;

import fr.pli.exchange.letter.Patient;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for words of letters in every byte of files, in each of the usual encodings. */
final class ClearText {
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  private final Set<String> words = new HashSet<>();
  private int filesSeen;

  /** Family and given names together, in both orders, and birth dates as they may be written. */
  void about(Patient patient) {
    String given = String.join(" ", patient.givenNames());
    about(patient.familyName() + " " + given);
    about(given + " " + patient.familyName());
    about("\"" + patient.familyName() + "\"");
    LocalDate born = patient.birthDate();
    if (born != null) {
      about(born.toString());
      about(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(born));
    }
  }

  void about(String text) {
    words.add(text.toLowerCase(Locale.ROOT));
  }

  int filesSeen() {
    return filesSeen;
  }

  /** Files below a folder that hold any of the words. */
  List<Path> in(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        filesSeen++;
        byte[] bytes = Files.readAllBytes(file);
        if (CHARSETS.stream().anyMatch(charset -> holds(new String(bytes, charset)))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  boolean holds(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(low::contains);
  }
}
