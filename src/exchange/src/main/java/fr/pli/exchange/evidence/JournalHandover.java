package fr.pli.exchange.evidence;

import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.Json;
import java.security.cert.X509Certificate;

/**
 * The head of a journal under the signature of its workstation.
 *
 * @param head UTF-8 JSON of a {@link JournalHead}, base64
 * @param signature ECDSA P-256 with SHA-256 (DER) by the device's signing key over the decoded
 *     head, base64
 */
public record JournalHandover(String head, String signature) {

  /** Signs a head. */
  public static JournalHandover sign(JournalHead head, SigningIdentity device) {
    byte[] json = Json.write(head);
    return new JournalHandover(Ecdsa.encode(json), Ecdsa.encode(Ecdsa.sign(device.key(), json)));
  }

  /**
   * The head, once it is proven that this workstation signed it.
   *
   * @throws EvidenceException if it was altered or made by another, or is malformed
   */
  public JournalHead verify(X509Certificate device) throws EvidenceException {
    byte[] json = Ecdsa.decode(head);
    Ecdsa.verify(device.getPublicKey(), json, Ecdsa.decode(signature));
    return read(json);
  }

  /**
   * The head as it stands, for whoever relies on another signature.
   *
   * @throws EvidenceException if it is malformed
   */
  public JournalHead unverified() throws EvidenceException {
    return read(Ecdsa.decode(head));
  }

  private static JournalHead read(byte[] json) throws EvidenceException {
    try {
      JournalHead head = Json.read(json, JournalHead.class);
      if (head.count() >= 0) {
        return head;
      }
    } catch (IllegalArgumentException e) {
      throw new EvidenceException(EvidenceException.Reason.MALFORMED, "Not a journal's head", e);
    }
    throw new EvidenceException(EvidenceException.Reason.MALFORMED, "A journal of less than none");
  }
}
