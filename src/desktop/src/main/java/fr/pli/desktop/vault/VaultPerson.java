package fr.pli.desktop.vault;

/**
 * Someone who can unlock a vault. Readable while it is locked, so that the screen can offer names.
 *
 * @param id stable identifier
 * @param name family and first names
 * @param title for example "Dr", may be empty
 * @param role "doctor", "secretary" or "administrator"
 * @param rpps national number of a professional, may be empty
 */
public record VaultPerson(String id, String name, String title, String role, String rpps) {
  public VaultPerson {
    if (id.isBlank() || id.length() > 100) {
      throw new IllegalArgumentException("A person needs an id of at most 100 characters");
    }
  }
}
