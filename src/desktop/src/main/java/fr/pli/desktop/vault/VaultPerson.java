package fr.pli.desktop.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.pli.desktop.people.Rights;
import fr.pli.desktop.people.Self;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can unlock a vault. Readable while it is locked, so that the screen can offer names.
 *
 * @param id stable identifier
 * @param name family and first names
 * @param title for example "Dr", may be empty
 * @param role "doctor", "secretary", "replacement" or "administrator"
 * @param rpps national number of a professional, may be empty
 * @param granted what this person may do; null for who made the vault and was never given less
 * @param until last day on which this person may unlock, null without end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VaultPerson(
    String id,
    String name,
    String title,
    String role,
    String rpps,
    @Nullable Rights granted,
    @Nullable LocalDate until) {
  /** The roles that there are words for. */
  public static final List<String> ROLES =
      List.of("doctor", "secretary", "replacement", "administrator");

  public VaultPerson {
    if (id.isBlank() || id.length() > 100) {
      throw new IllegalArgumentException("A person needs an id of at most 100 characters");
    }
  }

  /** Whoever makes a vault. */
  public VaultPerson(String id, String name, String title, String role, String rpps) {
    this(id, name, title, role, rpps, null, null);
  }

  /** What this person may do. */
  public Rights rights() {
    return granted == null ? Rights.ofFounder(role) : granted;
  }

  /** "Dr Claire MORVAN". */
  public String displayName() {
    return (title + " " + name).strip();
  }

  /** As an author of letters. */
  public Self self() {
    return new Self(displayName(), rpps);
  }

  /** True once the last day has passed. */
  public boolean ended(LocalDate today) {
    return until != null && today.isAfter(until);
  }

  public VaultPerson with(Rights rights, @Nullable LocalDate last) {
    return new VaultPerson(id, name, title, role, rpps, rights, last);
  }

  /** True when this person can always give rights to others. */
  boolean lastingAdministrator() {
    return rights().administer() && until == null;
  }
}
