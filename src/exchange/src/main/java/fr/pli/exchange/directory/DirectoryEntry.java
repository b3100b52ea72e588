package fr.pli.exchange.directory;

import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.RecipientKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One professional or organisation of the directory. A professional with several activities is one
 * entry with several places.
 *
 * @param key stable: "rpps:10965540585", "finess:350955522/service", or "bal:address" when the row
 *     carries no number
 * @param title "Dr", "Pr" or empty
 * @param familyName empty for an organisation
 * @param givenName empty for an organisation
 * @param organisation name of the organisation, or of the professional's practice; may be empty
 * @param service service inside an organisation; may be empty
 * @param profession label ("Médecin"); may be empty
 * @param specialtyCode "SM54"; may be empty
 * @param specialty label ("Médecine Générale"); may be empty
 * @param mailboxes secure-mail addresses, possibly empty
 */
public record DirectoryEntry(
    String key,
    RecipientKind kind,
    String title,
    String familyName,
    String givenName,
    String organisation,
    String service,
    String profession,
    String specialtyCode,
    String specialty,
    @Nullable Rpps rpps,
    @Nullable Finess finess,
    List<Place> places,
    List<String> mailboxes) {

  public DirectoryEntry {
    places = List.copyOf(places);
    mailboxes = List.copyOf(mailboxes);
  }

  /** Given and family name of a professional, "organisation, service" of an organisation. */
  public String displayName() {
    if (kind == RecipientKind.PROFESSIONAL) {
      return (asSpoken(givenName) + " " + familyName).strip();
    }
    return service.isEmpty() ? organisation : organisation + ", " + service;
  }

  /** The directory shouts given names: "PIERRE-YVES" is written "Pierre-Yves". */
  private static String asSpoken(String name) {
    StringBuilder spoken = new StringBuilder();
    boolean begins = true;
    for (int at = 0; at < name.length(); at++) {
      char letter = name.charAt(at);
      spoken.append(begins ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
      begins = !Character.isLetter(letter);
    }
    return spoken.toString();
  }

  /** The first place's town, or empty. */
  public String town() {
    return places.isEmpty() ? "" : places.getFirst().town();
  }

  /** The first fax number, or empty. */
  public String fax() {
    return places.stream().map(Place::fax).filter(fax -> !fax.isEmpty()).findFirst().orElse("");
  }

  /**
   * Where a professional works.
   *
   * @param street number and street; may be empty
   * @param phone digits; may be empty
   * @param fax digits; may be empty
   * @param mail ordinary e-mail address; may be empty
   */
  public record Place(
      String name,
      String street,
      String postcode,
      String town,
      String phone,
      String fax,
      String mail) {}
}
