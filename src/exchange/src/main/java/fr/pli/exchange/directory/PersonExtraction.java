package fr.pli.exchange.directory;

import fr.pli.exchange.directory.ExtractionHeader.Fields;
import fr.pli.exchange.letter.RecipientKind;
import java.util.Optional;

/** The open extraction of professionals ("Personne_activite"): one line per activity. */
final class PersonExtraction implements ExtractionFormat {
  @Override
  public boolean recognises(ExtractionHeader header) {
    return header.has("Identifiant PP")
        && header.has("Nom d'exercice")
        && !header.has("Adresse BAL");
  }

  @Override
  public Optional<ExtractionRow> row(Fields fields) {
    String person = fields.get("Identifiant PP");
    if (person.isEmpty() || fields.get("Nom d'exercice").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExtractionRow(
            RecipientKind.PROFESSIONAL,
            person,
            fields.get("Numéro FINESS site"),
            Titles.read(fields.get("Code civilité d'exercice")),
            fields.get("Nom d'exercice"),
            fields.get("Prénom d'exercice"),
            fields.first("Raison sociale site", "Enseigne commerciale site"),
            "",
            fields.get("Libellé profession"),
            fields.get("Code savoir-faire"),
            fields.get("Libellé savoir-faire"),
            place(fields),
            ""));
  }

  private static DirectoryEntry.Place place(Fields fields) {
    String street =
        Streets.join(
            fields.get("Numéro Voie"),
            fields.get("Indice répétition voie"),
            fields.first("Libellé type de voie", "Code type de voie"),
            fields.get("Libellé Voie"));
    return new DirectoryEntry.Place(
        fields.first("Enseigne commerciale site", "Raison sociale site"),
        street,
        fields.get("Code postal"),
        fields.first("Libellé commune").isEmpty()
            ? Streets.town(fields.get("Bureau cedex"))
            : fields.get("Libellé commune"),
        Streets.digits(fields.first("Téléphone", "Téléphone 2")),
        Streets.digits(fields.get("Télécopie")),
        fields.get("Adresse e-mail"));
  }
}
