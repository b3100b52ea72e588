package fr.pli.desktop.outbox;

import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SigningIdentity;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys that letters are sealed with. Asked anew for every letter: keys change. */
public interface Keyring {
  /** This workstation's signing key. */
  SigningIdentity signer();

  /** The keys of every device of a member's mailbox; empty when there is no such member. */
  List<RecipientDevice> devicesOf(UUID mailbox);

  /** The key of the server's gateway, for channels that leave the network. */
  Optional<RecipientDevice> gateway();

  /** The certificates that the server may sign receipts with, known from enrolment. */
  List<X509Certificate> evidence();
}
