package fr.pli.desktop.inbox;

import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.SigningIdentity;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What received letters are opened and judged with. Asked anew for every letter. */
public interface Trust {
  /** Every sealing key that this workstation has or had. */
  List<OpeningKey> keys();

  /** The authorities whose members may sign. */
  Set<X509Certificate> authorities();

  /** The name of the mailbox whose device signs with this certificate; empty for a stranger. */
  Optional<String> senderOf(X509Certificate signing);

  /** This workstation's signing key, for acknowledgements. */
  SigningIdentity signer();
}
