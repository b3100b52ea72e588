package fr.pli.exchange.letter;

import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import org.jspecify.annotations.Nullable;

/**
 * An author or a recipient, as a letter names it.
 *
 * @param name display name without title: "Paul AUBRY", "CHU de Rennes, Pédiatrie"
 * @param title "Dr", "Pr" or empty
 * @param detail specialty and town, or service; may be empty
 */
public record Party(
    RecipientKind kind,
    String title,
    String name,
    String detail,
    @Nullable Rpps rpps,
    @Nullable Finess finess) {

  /** Title and name: "Dr Paul AUBRY". */
  public String displayName() {
    return (title + " " + name).strip();
  }
}
