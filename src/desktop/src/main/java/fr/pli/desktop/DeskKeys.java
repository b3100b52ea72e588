package fr.pli.desktop;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.evidence.Workstation;
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
import java.util.function.Supplier;

/** The keys that letters are sealed, opened and judged with, for an enrolled workstation. */
public final class DeskKeys implements Keyring, Trust, Workstation {
  private final Supplier<DeviceIdentity> identity;
  private final Network network;

  /**
   * @param identity asked anew each time: keys are renewed while the desk is open
   */
  public DeskKeys(Supplier<DeviceIdentity> identity, Network network) {
    this.identity = identity;
    this.network = network;
  }

  @Override
  public UUID device() {
    return identity.get().device();
  }

  @Override
  public SigningIdentity signing() {
    return identity.get().signing();
  }

  @Override
  public SigningIdentity signer() {
    return identity.get().signing();
  }

  @Override
  public List<RecipientDevice> devicesOf(UUID mailbox) {
    return network.keysOf(mailbox);
  }

  @Override
  public Optional<RecipientDevice> gateway() {
    return Optional.of(identity.get().gateway());
  }

  @Override
  public List<X509Certificate> evidence() {
    return identity.get().evidence();
  }

  @Override
  public List<OpeningKey> keys() {
    return identity.get().openingKeys();
  }

  @Override
  public Set<X509Certificate> authorities() {
    return identity.get().letterAuthorities();
  }

  @Override
  public Optional<String> nameOf(UUID mailbox) {
    return network.find(mailbox).map(member -> member.mailbox().name());
  }

  @Override
  public Optional<String> senderOf(X509Certificate signing) {
    return network.ownerOfSigningCertificate(signing).map(member -> member.mailbox().name());
  }
}
