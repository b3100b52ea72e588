package fr.pli.exchange.directory;

import fr.pli.exchange.letter.RecipientKind;

/**
 * One line of an extraction: a person's activity, a person's mailbox or an organisation's mailbox.
 * Every text is as given in the file, stripped; empty when absent.
 *
 * @param person RPPS (11 digits) or ADELI number of a professional
 * @param finess FINESS number of the structure
 * @param mailbox secure-mail address
 */
public record ExtractionRow(
    RecipientKind kind,
    String person,
    String finess,
    String title,
    String familyName,
    String givenName,
    String organisation,
    String service,
    String profession,
    String specialtyCode,
    String specialty,
    DirectoryEntry.Place place,
    String mailbox) {

  /** The key under which rows are merged; empty when nothing identifies the row. */
  public String key() {
    if (kind == RecipientKind.PROFESSIONAL
        && person.length() == 11
        && person.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return "rpps:" + person;
    }
    if (kind == RecipientKind.PROFESSIONAL && !person.isEmpty()) {
      return "adeli:" + Folding.fold(person);
    }
    if (kind == RecipientKind.ORGANIZATION && !finess.isEmpty()) {
      String under = Folding.fold(service).replace(' ', '-');
      return "finess:" + Folding.fold(finess) + (under.isEmpty() ? "" : "/" + under);
    }
    return mailbox.isEmpty() ? "" : "bal:" + Folding.ascii(mailbox);
  }
}
