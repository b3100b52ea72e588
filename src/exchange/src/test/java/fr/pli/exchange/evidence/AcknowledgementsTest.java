package fr.pli.exchange.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.exchange.evidence.EvidenceException.Reason;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.seal.TestAuthority;
import fr.pli.exchange.wire.Acknowledgement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {
  private final TestAuthority authority = new TestAuthority("Réseau Pli d'essai");
  private final SigningIdentity device = authority.device("poste 1").signing();
  private final UUID message = UUID.fromString("019a9d2c-5b7b-7c11-8f00-3b1f0e5a7d42");

  @Test
  void aDeviceProvesWhatItDid() throws EvidenceException {
    for (EvidenceEvent event : List.of(EvidenceEvent.DELIVERED, EvidenceEvent.OPENED)) {
      Acknowledgement acknowledgement = Acknowledgements.sign(message, event, device);
      assertEquals(message.toString(), acknowledgement.message());
      assertEquals(event.code(), acknowledgement.event());
      assertEquals(event, Acknowledgements.verify(acknowledgement, device.certificate()));
    }
  }

  @Test
  void aDeviceCannotStateWhatTheServerDoes() {
    for (EvidenceEvent event : EvidenceEvent.values()) {
      if (event != EvidenceEvent.DELIVERED && event != EvidenceEvent.OPENED) {
        assertThrows(
            IllegalArgumentException.class, () -> Acknowledgements.sign(message, event, device));
        assertEquals(
            Reason.MALFORMED, refused(new Acknowledgement(message.toString(), event.code(), "")));
      }
    }
  }

  @Test
  void deliveredCannotBeTurnedIntoOpenedOrMovedToAnotherMessage() {
    Acknowledgement good = Acknowledgements.sign(message, EvidenceEvent.DELIVERED, device);
    assertEquals(
        Reason.ALTERED, refused(new Acknowledgement(good.message(), "opened", good.signature())));
    assertEquals(
        Reason.ALTERED,
        refused(new Acknowledgement(new UUID(1, 1).toString(), "delivered", good.signature())));
  }

  @Test
  void anotherDevicesSignatureIsRefused() {
    SigningIdentity other = authority.device("poste 2").signing();
    assertEquals(
        Reason.ALTERED, refused(Acknowledgements.sign(message, EvidenceEvent.DELIVERED, other)));
  }

  @Test
  void whatIsNoAcknowledgementIsMalformed() {
    String id = message.toString();
    for (Acknowledgement bad :
        List.of(
            new Acknowledgement("", "delivered", ""),
            new Acknowledgement("1-1-1-1-1", "delivered", ""),
            new Acknowledgement("019A9D2C-5B7B-7C11-8F00-3B1F0E5A7D42", "delivered", ""),
            new Acknowledgement(id + "|x", "delivered", ""),
            new Acknowledgement(id, "", ""),
            new Acknowledgement(id, "read", ""),
            new Acknowledgement(id, "delivered", "not base64!"))) {
      assertEquals(Reason.MALFORMED, refused(bad));
    }
  }

  private Reason refused(Acknowledgement acknowledgement) {
    return assertThrows(
            EvidenceException.class,
            () -> Acknowledgements.verify(acknowledgement, device.certificate()))
        .reason();
  }
}
