package fr.pli.desktop.inbox;

import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.SigningIdentity;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What received letters are opened and judged with. Asked anew for every letter. */
public interface Trust {
  /** Every sealing key that this workstation has or had. */
  List<OpeningKey> keys();

  /** The authorities whose members may sign. */
  Set<X509Certificate> authorities();

  /** Certificates that the server's statements may be signed with. */
  List<X509Certificate> evidence();

  /** The name of a mailbox of the network, also of one that has left it. */
  Optional<String> nameOf(UUID mailbox);

  /** The name of the mailbox whose device signs with this certificate today. */
  Optional<String> senderOf(X509Certificate signing);

  /** This workstation's signing key, for acknowledgements. */
  SigningIdentity signer();
}
