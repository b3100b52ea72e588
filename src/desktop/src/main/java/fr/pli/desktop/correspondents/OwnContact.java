package fr.pli.desktop.correspondents;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.RecipientKind;
import java.util.List;
import java.util.UUID;

/**
 * A correspondent that no directory has. Texts are stripped; all but a name may be empty.
 *
 * @param familyName of a person; empty for an organisation
 * @param organisation name of the organisation, or of the person's practice
 * @param specialty or what the organisation does
 * @param fax digits
 * @param mailbox address of a secure mailbox (MSSanté or Apicrypt)
 */
public record OwnContact(
    UUID id,
    String title,
    String familyName,
    String givenName,
    String organisation,
    String specialty,
    String street,
    String postcode,
    String town,
    String phone,
    String fax,
    String mailbox) {
  private static final String KEY = "own:";

  public OwnContact {
    title = title.strip();
    familyName = familyName.strip();
    givenName = givenName.strip();
    organisation = organisation.strip();
    specialty = specialty.strip();
    street = street.strip();
    postcode = postcode.strip();
    town = town.strip();
    phone = digits(phone);
    fax = digits(fax);
    mailbox = mailbox.strip();
  }

  /** The key under which it is found beside those of the directory. */
  public String key() {
    return key(id);
  }

  static String key(UUID id) {
    return KEY + id;
  }

  /** True for keys of own contacts. */
  public static boolean isOwn(String key) {
    return key.startsWith(KEY);
  }

  /** The contact as it is found and written to. */
  public DirectoryEntry entry() {
    boolean person = !familyName.isEmpty();
    DirectoryEntry.Place place =
        new DirectoryEntry.Place(
            person ? organisation : "", street, postcode, town, phone, fax, "");
    return new DirectoryEntry(
        key(),
        person ? RecipientKind.PROFESSIONAL : RecipientKind.ORGANIZATION,
        title,
        familyName,
        givenName,
        organisation,
        "",
        "",
        "",
        specialty,
        null,
        null,
        List.of(place),
        mailbox.isEmpty() ? List.of() : List.of(mailbox));
  }

  /** Blanks, points and hyphens between digits are habits of writing. */
  private static String digits(String number) {
    return number.replaceAll("[\\s.\\-()]", "");
  }
}
