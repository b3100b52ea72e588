package fr.pli.exchange.directory;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Small fictional extractions. */
final class Extractions {
  static final String MSSANTE =
      "Type de BAL|Adresse BAL|Type Identifiant PP|Identifiant PP|Type identifiant structure|"
          + "Identification Structure|Service de rattachement|Civilité d'exercice|Nom d'exercice|"
          + "Prénom d'exercice|Libellé Profession|Code savoir-faire|Libellé savoir-faire|"
          + "Raison Sociale structure BAL|L4NUMEROVOIE structure BAL|NL4TYPEVOIE structure BAL|"
          + "L4LIBELLEVOIE structure BAL|L6LIGNEACHEMINEMENT structure BAL|"
          + "Code postal structure BAL\n";
  static final String PERSON =
      "Type d'identifiant PP|Identifiant PP|Code civilité d'exercice|Nom d'exercice|"
          + "Prénom d'exercice|Libellé profession|Code savoir-faire|Libellé savoir-faire|"
          + "Raison sociale site|Numéro Voie (coord. structure)|"
          + "Libellé type de voie (coord. structure)|Libellé Voie (coord. structure)|"
          + "Code postal (coord. structure)|Libellé commune (coord. structure)|"
          + "Téléphone (coord. structure)|Télécopie (coord. structure)|\n";

  static final String MAILBOX =
      "PER|ana.morel@un.example|8|10900000015||||DR|MOREL|ANA|Médecin|SM54|Médecine Générale|"
          + "CABINET MOREL|12|R|DES LILAS|35000 RENNES|35000";
  static final String SECOND_MAILBOX = MAILBOX.replace("un.example", "deux.example");
  static final String SERVICE =
      "ORG|pediatrie@chu.example|||FINESS|350900011|Pédiatrie|||||||CHU DE LA LANDE|1|BD|DU PARC|"
          + "35000 RENNES CEDEX 9|35000";
  static final String ACTIVITY =
      "8|10900000015|DR|MOREL|ANA|Médecin|SM54|Médecine Générale|CABINET MOREL|12|Rue|DES LILAS|"
          + "35000|Rennes|02 61 91 00 01|02.61.91.00.02|";
  static final String SECOND_ACTIVITY =
      "8|10900000015|DR|MOREL|ANA|Médecin|SM54|Médecine Générale|CLINIQUE X|3|Place|DU MAIL|35200|"
          + "Rennes|||";

  private Extractions() {}

  static List<ExtractionRow> rows(String text) throws IOException {
    List<ExtractionRow> rows = new ArrayList<>();
    new ExtractionReader().read(new StringReader(text), rows::add);
    return rows;
  }

  static List<DirectoryEntry> entries(String... texts) throws IOException {
    DirectoryAssembly assembly = new DirectoryAssembly();
    for (String text : texts) {
      new ExtractionReader().read(new StringReader(text), assembly);
    }
    return assembly.entries();
  }

  /** A header, then lines made one at a time: a file of any size that is never held. */
  static Reader endless(String header, long lines, java.util.function.LongFunction<String> line) {
    return new Reader() {
      private Reader now = new StringReader(header);
      private long next;

      @Override
      public int read(char[] into, int offset, int length) throws IOException {
        int count = now.read(into, offset, length);
        while (count < 0 && next < lines) {
          now = new StringReader(line.apply(next++) + "\n");
          count = now.read(into, offset, length);
        }
        return count;
      }

      @Override
      public void close() {}
    };
  }
}
