package fr.pli.desktop.review;

import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who can be reached inside the Pli network. */
@FunctionalInterface
public interface Reach {
  /**
   * The mailbox of a member.
   *
   * @return empty when neither number belongs to exactly one member
   */
  Optional<UUID> mailboxOf(@Nullable Rpps rpps, @Nullable Finess finess);
}
