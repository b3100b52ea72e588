package fr.pli.desktop.review;

import fr.pli.desktop.sync.Network;
import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.wire.Member;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reach by the network's list of members; a number of several mailboxes belongs to none. */
public final class NetworkReach implements Reach {
  private final Network network;

  public NetworkReach(Network network) {
    this.network = network;
  }

  @Override
  public Optional<UUID> mailboxOf(@Nullable Rpps rpps, @Nullable Finess finess) {
    Optional<Member> person = rpps == null ? Optional.empty() : network.mailboxOf(rpps);
    return person
        .or(() -> finess == null ? Optional.empty() : network.ofFiness(finess))
        .map(member -> member.mailbox().id());
  }
}
