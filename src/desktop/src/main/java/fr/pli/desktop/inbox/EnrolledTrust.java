package fr.pli.desktop.inbox;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.sync.Network;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.SigningIdentity;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What an enrolled workstation opens with and whom its network knows. */
public final class EnrolledTrust implements Trust {
  private final Supplier<DeviceIdentity> identity;
  private final Network network;

  public EnrolledTrust(Supplier<DeviceIdentity> identity, Network network) {
    this.identity = identity;
    this.network = network;
  }

  @Override
  public List<OpeningKey> keys() {
    return identity.get().openingKeys();
  }

  @Override
  public Set<X509Certificate> authorities() {
    return identity.get().authorities();
  }

  @Override
  public Optional<String> senderOf(X509Certificate signing) {
    return network.ownerOfSigningCertificate(signing).map(member -> member.mailbox().name());
  }

  @Override
  public SigningIdentity signer() {
    return identity.get().signing();
  }
}
