package fr.pli.desktop.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // a null where there should be a value fails the test
class RightsTest {
  private static final Party OWN = doctor("Claire MORVAN", "10001234567");
  private static final Party COLLEAGUE = doctor("Luc PETIT", "10007654321");
  private static final Self SELF = new Self("Dr Claire MORVAN", "10001234567");
  private static final Map<String, Rights> RIGHTS =
      Map.of(
          "none", Rights.NONE,
          "prepare", Rights.NONE.with("prepare", true),
          "send", Rights.NONE.with("send", true),
          "send-for", Rights.NONE.withSendFor(List.of("10007654321")),
          "send-for-all", Rights.NONE.withSendFor(List.of(Rights.EVERY_DOCTOR)),
          "read", Rights.NONE.with("read", true),
          "administer", Rights.NONE.with("administer", true),
          "all", Rights.ALL);

  private static Party doctor(String name, String rpps) {
    return new Party(RecipientKind.PROFESSIONAL, "Dr", name, "", new Rpps(rpps), null);
  }

  /** One row a right; yes or no for each act. */
  @ParameterizedTest
  @CsvSource({
    // right, prepare, send own, send for a colleague, consent for own, for a colleague, read, admin
    "none,         n, n, n, n, n, n, n",
    "prepare,      y, n, n, n, n, n, n",
    "send,         n, y, n, y, n, n, n",
    "send-for,     n, n, y, n, n, n, n",
    "send-for-all, n, y, y, n, n, n, n",
    "read,         n, n, n, n, n, y, n",
    "administer,   n, n, n, n, n, n, y",
    "all,          y, y, y, y, n, y, y"
  })
  void eachRightAllowsItsActsAndNoOthers(
      String right,
      char prepare,
      char own,
      char colleague,
      char consent,
      char foreignConsent,
      char read,
      char administer) {
    Rights rights = Objects.requireNonNull(RIGHTS.get(right));
    assertEquals(prepare == 'y', rights.allow(new Act.Prepare(), SELF));
    assertEquals(own == 'y', rights.allow(new Act.Send(OWN), SELF));
    assertEquals(colleague == 'y', rights.allow(new Act.Send(COLLEAGUE), SELF));
    assertEquals(consent == 'y', rights.allow(new Act.Consent(OWN), SELF));
    assertEquals(foreignConsent == 'y', rights.allow(new Act.Consent(COLLEAGUE), SELF));
    assertEquals(read == 'y', rights.allow(new Act.Read(), SELF));
    assertEquals(administer == 'y', rights.allow(new Act.Administer(), SELF));
  }

  @Test
  void anAuthorWithoutANumberIsKnownByNameOnlyToWhoHasNoneEither() {
    Party unnumbered = new Party(RecipientKind.PROFESSIONAL, "Dr", "Claire MORVAN", "", null, null);
    Rights send = Rights.NONE.with("send", true);
    assertFalse(send.allow(new Act.Send(unnumbered), SELF));
    assertTrue(send.allow(new Act.Send(unnumbered), new Self("Dr Claire MORVAN", "")));
  }

  @Test
  void anAdministratorByTradeSeesNoLetter() {
    Rights founder = Rights.ofFounder("administrator");
    assertFalse(founder.letters());
    assertFalse(founder.read());
    assertTrue(founder.administer());
  }

  @Test
  void aRoomThatRefusesNamesTheRightAndNobody() {
    Guard nothing = _ -> false;
    NotAllowedException e =
        assertThrows(NotAllowedException.class, () -> nothing.require(new Act.Send(OWN)));
    assertEquals("send", e.right());
    assertFalse(String.valueOf(e.getMessage()).contains("MORVAN"));
    Guard reading = act -> act instanceof Act.Read;
    reading.require(new Act.Prepare(), new Act.Read());
  }
}
