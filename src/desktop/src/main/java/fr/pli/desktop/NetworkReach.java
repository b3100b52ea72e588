package fr.pli.desktop;

import fr.pli.desktop.review.Reach;
import fr.pli.desktop.sync.Network;
import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.wire.Member;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who can be reached, by the list of members of the network. */
record NetworkReach(Network network) implements Reach {
  @Override
  public Optional<UUID> mailboxOf(@Nullable Rpps rpps, @Nullable Finess finess) {
    Optional<Member> byPerson = rpps == null ? Optional.empty() : network.mailboxOf(rpps);
    Optional<Member> member =
        byPerson.isPresent() || finess == null ? byPerson : network.ofFiness(finess);
    return member.map(found -> found.mailbox().id());
  }
}
