package fr.pli.exchange.directory;

import fr.pli.exchange.directory.ExtractionHeader.Fields;
import fr.pli.exchange.letter.RecipientKind;
import java.util.Optional;

/**
 * The open MSSanté extraction: one line per mailbox, of a person (PER) or an organisation (ORG).
 */
final class MssanteExtraction implements ExtractionFormat {
  @Override
  public boolean recognises(ExtractionHeader header) {
    return header.has("Adresse BAL") && header.has("Type de BAL");
  }

  @Override
  public Optional<ExtractionRow> row(Fields fields) {
    String mailbox = fields.get("Adresse BAL");
    if (!mailbox.contains("@")) {
      return Optional.empty();
    }
    boolean person = !fields.get("Nom d'exercice").isEmpty();
    String finess = finess(fields);
    return Optional.of(
        new ExtractionRow(
            person ? RecipientKind.PROFESSIONAL : RecipientKind.ORGANIZATION,
            fields.get("Identifiant PP"),
            finess,
            Titles.read(fields.get("Civilité d'exercice")),
            fields.get("Nom d'exercice"),
            fields.get("Prénom d'exercice"),
            fields.first("Raison Sociale", "Enseigne commerciale"),
            fields.get("Service de rattachement"),
            fields.get("Libellé Profession"),
            fields.get("Code savoir-faire"),
            fields.get("Libellé savoir-faire"),
            place(fields),
            mailbox));
  }

  /** Structures are numbered by FINESS, written as such or by its code 1. */
  private static String finess(Fields fields) {
    String type = fields.get("Type identifiant structure");
    boolean finess = type.equalsIgnoreCase("FINESS") || type.equals("1");
    return finess ? fields.get("Identification Structure") : "";
  }

  private static DirectoryEntry.Place place(Fields fields) {
    String street =
        Streets.join(
            fields.get("L4NUMEROVOIE"),
            fields.get("L4COMPLEMENTNUMEROVOIE"),
            Streets.type(fields.get("NL4TYPEVOIE")),
            fields.get("L4LIBELLEVOIE"));
    String line = fields.get("L6LIGNEACHEMINEMENT");
    return new DirectoryEntry.Place(
        fields.first("Enseigne commerciale", "Raison Sociale"),
        street,
        fields.get("Code postal"),
        Streets.town(line),
        "",
        "",
        "");
  }
}
