package fr.pli.desktop;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.inbox.Trust;
import fr.pli.desktop.outbox.Keyring;
import fr.pli.desktop.sync.Network;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SigningIdentity;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The keys that letters are sealed, opened and judged with, for an enrolled workstation. */
public final class DeskKeys implements Keyring, Trust {
  private final DeviceIdentity identity;
  private final Network network;

  public DeskKeys(DeviceIdentity identity, Network network) {
    this.identity = identity;
    this.network = network;
  }

  @Override
  public SigningIdentity signer() {
    return identity.signing();
  }

  @Override
  public List<RecipientDevice> devicesOf(UUID mailbox) {
    return network.keysOf(mailbox);
  }

  @Override
  public Optional<RecipientDevice> gateway() {
    return Optional.of(identity.gateway());
  }

  @Override
  public List<X509Certificate> evidence() {
    return identity.evidence();
  }

  @Override
  public List<OpeningKey> keys() {
    return identity.openingKeys();
  }

  @Override
  public Set<X509Certificate> authorities() {
    return identity.authorities();
  }

  @Override
  public Optional<String> senderOf(X509Certificate signing) {
    return network.ownerOfSigningCertificate(signing).map(member -> member.mailbox().name());
  }
}
