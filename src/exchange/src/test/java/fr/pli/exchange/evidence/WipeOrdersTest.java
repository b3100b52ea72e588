package fr.pli.exchange.evidence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.exchange.seal.TestAuthority;
import fr.pli.exchange.seal.TestDevice;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.WipeOrder;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Only the authority's order to this very workstation is one. */
class WipeOrdersTest {
  private static final UUID DEVICE = new UUID(1, 2);
  private static final Instant AT = Instant.parse("2026-03-02T08:00:00.123456Z");
  private static final TestDevice AUTHORITY = new TestAuthority("Réseau Pli d'essai").device("a");
  private static final TestDevice OTHER = new TestAuthority("Autre réseau").device("b");

  private static WipeOrder order() {
    return WipeOrders.sign(DEVICE, AT, AUTHORITY.signing().key());
  }

  private static void verify(WipeOrder order) throws EvidenceException {
    WipeOrders.verify(order, DEVICE, authorities());
  }

  private static List<X509Certificate> authorities() {
    return List.of(OTHER.signing().certificate(), AUTHORITY.signing().certificate());
  }

  private static void refused(WipeOrder order) {
    assertThrows(EvidenceException.class, () -> verify(order));
  }

  @Test
  void theAuthoritysOrderIsOneAlsoAfterItTravelled() {
    assertDoesNotThrow(() -> verify(order()));
    assertDoesNotThrow(() -> verify(Json.read(Json.write(order()), WipeOrder.class)));
  }

  @Test
  void anOrderToAnotherWorkstationIsNone() {
    WipeOrder other = WipeOrders.sign(new UUID(1, 3), AT, AUTHORITY.signing().key());
    refused(other);
    refused(new WipeOrder(DEVICE, other.at(), other.signature()));
  }

  @Test
  void anOrderOfAnotherAuthorityIsNone() {
    WipeOrder order = WipeOrders.sign(DEVICE, AT, AUTHORITY.signing().key());
    assertThrows(
        EvidenceException.class,
        () -> WipeOrders.verify(order, DEVICE, List.of(OTHER.signing().certificate())));
    assertThrows(EvidenceException.class, () -> WipeOrders.verify(order, DEVICE, List.of()));
  }

  @Test
  void anUnsignedOrAlteredOrderIsNone() {
    WipeOrder order = order();
    refused(new WipeOrder(DEVICE, order.at(), ""));
    refused(new WipeOrder(DEVICE, order.at(), "not base64"));
    refused(new WipeOrder(DEVICE, order.at().plusMillis(1), order.signature()));
  }
}
