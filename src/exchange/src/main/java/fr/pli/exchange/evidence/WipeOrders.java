package fr.pli.exchange.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.pli.exchange.evidence.EvidenceException.Reason;
import fr.pli.exchange.wire.WipeOrder;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;

/** Gives wipe orders, and tells true ones from all others. */
public final class WipeOrders {
  private WipeOrders() {}

  /**
   * Gives an order.
   *
   * @param authority key of the network's authority
   * @throws IllegalArgumentException for a key that cannot sign
   */
  public static WipeOrder sign(UUID device, Instant at, PrivateKey authority) {
    Instant time = at.truncatedTo(ChronoUnit.MILLIS);
    return new WipeOrder(device, time, Ecdsa.encode(Ecdsa.sign(authority, signed(device, time))));
  }

  /**
   * Lets only an order pass that one of the authorities gave to this very workstation.
   *
   * @param self the workstation that has it
   * @throws EvidenceException for an order to another one, unsigned, altered or of anybody else
   */
  public static void verify(WipeOrder order, UUID self, Collection<X509Certificate> authorities)
      throws EvidenceException {
    if (!self.equals(order.device()) || order.at() == null || order.signature() == null) {
      throw new EvidenceException(Reason.MALFORMED, "Not an order to this workstation");
    }
    byte[] signature = Ecdsa.decode(order.signature());
    byte[] content = signed(self, order.at());
    if (authorities.stream()
        .noneMatch(each -> Ecdsa.fits(each.getPublicKey(), content, signature))) {
      throw new EvidenceException(Reason.ALTERED, "Not an order of our authority");
    }
  }

  /** Text, so that it can never be taken for a certificate, which the same key signs. */
  private static byte[] signed(UUID device, Instant at) {
    return ("pli wipe order 1|" + device + "|" + at.toEpochMilli()).getBytes(US_ASCII);
  }
}
