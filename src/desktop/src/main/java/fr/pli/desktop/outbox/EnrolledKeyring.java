package fr.pli.desktop.outbox;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.sync.Network;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SigningIdentity;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The keys of an enrolled workstation and of its network. */
public final class EnrolledKeyring implements Keyring {
  private final Supplier<DeviceIdentity> identity;
  private final Network network;

  public EnrolledKeyring(Supplier<DeviceIdentity> identity, Network network) {
    this.identity = identity;
    this.network = network;
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
}
