package fr.pli.demo.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.DeviceIdentityStore;
import fr.pli.desktop.enrolment.Renewal;
import fr.pli.desktop.link.HttpLink;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workstation's certificate is renewed at a third of its life, against the real server. */
class RenewalJourneyTest {
  @Test
  void theNewCertificateServesAndTheOldOneEnds(@TempDir Path data) throws Exception {
    Pocket secrets = new Pocket();
    try (Town town = new Town(data)) {
      DeviceIdentity old = town.enrol("Cabinet A", secrets);
      Instant begin = old.link().certificate().getNotBefore().toInstant();
      Duration life = Duration.between(begin, old.validUntil());
      assertEquals(old.validUntil().minus(life.dividedBy(3)), old.renewalDue());
      DeviceIdentityStore store = new DeviceIdentityStore(secrets);
      try (HttpLink link = Town.link(old.link())) {
        Instant justBefore = old.renewalDue().minusSeconds(1);
        assertFalse(new Renewal(secrets, link, InstantSource.fixed(justBefore)).renewWhenDue());
        InstantSource due = InstantSource.fixed(old.renewalDue());
        assertTrue(new Renewal(secrets, link, due).renewWhenDue());
        DeviceIdentity renewed = store.load().orElseThrow();
        assertNotEquals(old.link().certificate(), renewed.link().certificate());
        assertNotEquals(
            old.link().certificate().getPublicKey(), renewed.link().certificate().getPublicKey());
        assertEquals(old.device(), link.me().device());
      }
    }
  }
}
