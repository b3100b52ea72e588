package fr.pli.exchange.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.evidence.EvidenceException.Reason;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.Acknowledgement;
import java.security.cert.X509Certificate;
import java.util.UUID;

/**
 * A receiving device's signature over what it did with a message: the proof that a receipt
 * "delivered" or "opened" rests on.
 */
public final class Acknowledgements {
  private Acknowledgements() {}

  /**
   * Signs that this device fetched, opened and verified a message ({@link
   * EvidenceEvent#DELIVERED}), or that it was opened for a person ({@link EvidenceEvent#OPENED}).
   *
   * @throws IllegalArgumentException for any other event, or a key that cannot sign
   */
  public static Acknowledgement sign(UUID message, EvidenceEvent event, SigningIdentity device) {
    if (!ofDevice(event)) {
      throw new IllegalArgumentException("A device cannot state this event");
    }
    byte[] signature = Ecdsa.sign(device.key(), signed(message.toString(), event.code()));
    return new Acknowledgement(message.toString(), event.code(), Ecdsa.encode(signature));
  }

  /**
   * What an acknowledgement states, once it is proven.
   *
   * @param device the signing certificate that the caller was enrolled with
   * @throws EvidenceException if it was altered or made by another device, or is malformed
   */
  public static EvidenceEvent verify(Acknowledgement acknowledgement, X509Certificate device)
      throws EvidenceException {
    EvidenceEvent event = event(acknowledgement);
    Ecdsa.verify(
        device.getPublicKey(),
        signed(acknowledgement.message(), acknowledgement.event()),
        Ecdsa.decode(acknowledgement.signature()));
    return event;
  }

  private static EvidenceEvent event(Acknowledgement acknowledgement) throws EvidenceException {
    try {
      EvidenceEvent event = EvidenceEvent.ofCode(acknowledgement.event());
      String id = UUID.fromString(acknowledgement.message()).toString();
      if (ofDevice(event) && id.equals(acknowledgement.message())) {
        return event;
      }
    } catch (IllegalArgumentException e) {
      throw new EvidenceException(Reason.MALFORMED, "Not an acknowledgement", e);
    }
    throw new EvidenceException(Reason.MALFORMED, "Not an acknowledgement of a device");
  }

  private static boolean ofDevice(EvidenceEvent event) {
    return event == EvidenceEvent.DELIVERED || event == EvidenceEvent.OPENED;
  }

  private static byte[] signed(String message, String event) {
    return (message + "|" + event).getBytes(UTF_8);
  }
}
