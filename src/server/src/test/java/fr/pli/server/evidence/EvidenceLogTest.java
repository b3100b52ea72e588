package fr.pli.server.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.evidence.ReceiptVerifier;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Ids;
import fr.pli.server.evidence.EvidenceLog.Fact;
import fr.pli.server.store.H2Store;
import fr.pli.server.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceLogTest {
  @TempDir Path folder;

  private final HeldCertificate key = new HeldCertificate.Builder().ecdsa256().build();
  private final EvidenceLog log =
      new EvidenceLog(
          new ReceiptSigner(key.keyPair().getPrivate(), key.certificate()), InstantSource.system());

  private static Fact fact() {
    return new Fact(
        Ids.next(), EvidenceEvent.ACCEPTED, Channel.NETWORK, "0".repeat(64), "server", "", "");
  }

  @Test
  void entriesAreNumberedFromZeroAndSigned() throws Exception {
    try (Store store = H2Store.open(folder)) {
      for (int i = 0; i < 3; i++) {
        Statement statement =
            ReceiptVerifier.verify(
                store.write(session -> log.append(session, fact())), key.certificate());
        assertEquals(i, statement.index());
      }
      assertEquals(3, store.<EvidenceLog.Head>read(EvidenceLog::head).size());
      assertTrue(store.<Boolean>read(EvidenceLog::intact));
    }
  }

  @Test
  void whatIsRolledBackIsNotStated() {
    try (Store store = H2Store.open(folder)) {
      try {
        store.change(
            session -> {
              log.append(session, fact());
              throw new IllegalStateException("the power went");
            });
      } catch (IllegalStateException e) {
        assertEquals("the power went", e.getMessage());
      }
      assertEquals(0, store.<EvidenceLog.Head>read(EvidenceLog::head).size());
    }
  }

  @Test
  void aChangedOrRemovedEntryIsNoticed() {
    try (Store store = H2Store.open(folder)) {
      for (int i = 0; i < 3; i++) {
        store.change(session -> log.append(session, fact()));
      }
      store.change(session -> session.update("delete from evidence where entry = 1"));
      assertFalse(store.<Boolean>read(EvidenceLog::intact));
    }
  }
}
