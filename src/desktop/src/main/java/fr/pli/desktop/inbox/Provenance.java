package fr.pli.desktop.inbox;

import fr.pli.desktop.inbox.Fetching.Fetched;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.seal.Holder;
import java.security.cert.X509Certificate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose letter it is. A certificate says for ever whose key it is, and only the server knows, at
 * each request, whether a workstation is still welcome. So the practice that signed must be the one
 * that brought the letter, as the server stated when it took it. What was stolen and shut out
 * brings nothing any more; what was taken in before stays readable, however late it is opened.
 */
final class Provenance {
  static final String UNKNOWN_SENDER = "unknown-sender";
  static final String NOT_ATTESTED = "not-attested";

  private final Trust trust;

  Provenance(Trust trust) {
    this.trust = trust;
  }

  /**
   * Who sent a letter.
   *
   * @param name of the mailbox
   * @param device the workstation that signed; null if its certificate does not name it
   */
  record Sender(String name, @Nullable UUID device) {}

  /**
   * Who sent a letter.
   *
   * @param signer issued by an authority of the network, which was verified
   * @throws UnopenedException with the reason that it is not believed for
   */
  Sender of(Fetched letter, X509Certificate signer) throws UnopenedException {
    Receipt acceptance = letter.acceptance();
    Parties parties = acceptance == null ? null : attested(letter, acceptance).parties();
    return parties == null ? listed(signer) : brought(signer, parties);
  }

  /** The server's statement, if it is about these very bytes under this very id. */
  private Statement attested(Fetched letter, Receipt acceptance) throws UnopenedException {
    try {
      Statement statement = ReceiptVerifier.verify(acceptance, trust.evidence());
      if (statement.event() == EvidenceEvent.ACCEPTED
          && statement.dispatch().equals(letter.id())
          && statement.sha256().equals(letter.sha256())) {
        return statement;
      }
    } catch (EvidenceException _) {
      // Signed by others, or no statement: as if there were none.
    }
    throw new UnopenedException(NOT_ATTESTED);
  }

  private Sender brought(X509Certificate signer, Parties parties) throws UnopenedException {
    Holder holder = Holder.of(signer).orElseThrow(() -> new UnopenedException("untrusted-signer"));
    if (!holder.mailbox().equals(parties.sender())) {
      throw new UnopenedException("not-by-sender");
    }
    return new Sender(
        trust.nameOf(holder.mailbox()).orElseThrow(() -> new UnopenedException(UNKNOWN_SENDER)),
        holder.device());
  }

  /** The server of former days did not tell who brought a letter: today's members are believed. */
  private Sender listed(X509Certificate signer) throws UnopenedException {
    return new Sender(
        trust.senderOf(signer).orElseThrow(() -> new UnopenedException(UNKNOWN_SENDER)),
        Holder.of(signer).map(Holder::device).orElse(null));
  }
}
