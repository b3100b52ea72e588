package fr.pli.desktop.directory;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Fictional extraction files. */
final class DirectoryFiles {
  private static final String HEADER =
      "Type de BAL|Adresse BAL|Identifiant PP|Type identifiant structure|Identification"
          + " Structure|Service de rattachement|Civilité d'exercice|Nom d'exercice|Prénom"
          + " d'exercice|Libellé Profession|Libellé savoir-faire|Raison Sociale structure"
          + " BAL|L4LIBELLEVOIE|L6LIGNEACHEMINEMENT|Code postal\n";

  private DirectoryFiles() {}

  static String person(String rpps, String family, String given, String specialty, String town) {
    return "PER|%s@x.example|%s||||DR|%s|%s|Médecin|%s|CABINET|RUE A|%s|%s\n"
        .formatted(
            given.toLowerCase(java.util.Locale.ROOT),
            rpps,
            family,
            given,
            specialty,
            town,
            town.substring(0, 5));
  }

  static String organisation(String finess, String name, String service, String town) {
    return "ORG|s%s@x.example||FINESS|%s|%s||||||%s|RUE B|%s|%s\n"
        .formatted(finess + service.length(), finess, service, name, town, town.substring(0, 5));
  }

  static Path write(Path file, String... lines) throws IOException {
    return Files.writeString(file, HEADER + String.join("", lines));
  }

  static Path many(Path file, int count) throws IOException {
    Random random = new Random(3);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int i = 0; i < count; i++) {
        out.write(
            person(
                "" + (10_900_000_000L + i),
                "NOM" + Integer.toString(random.nextInt(20_000), 26),
                "PRENOM" + Integer.toString(random.nextInt(500), 26),
                "Médecine Générale",
                "3%04d VILLE%d".formatted(random.nextInt(9_999), random.nextInt(3_000))));
      }
    }
    return file;
  }
}
