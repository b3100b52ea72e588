package fr.pli.demo.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LinkIdentity;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.server.enrolment.Credential;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that may be wrong between a workstation and the real server, and what is then said.
 */
class TlsTableTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir static Path data;
  @TempDir static Path elsewhere;
  static Town town;
  static Town otherTown;
  static DeviceIdentity device;
  static DeviceIdentity stolen;

  /** One row: who comes how, the code of the failure, and words that a person reads. */
  enum Row {
    NO_CERTIFICATE("certificate-required", "n’a pas vu le certificat de ce poste"),
    ANOTHER_AUTHORITY("certificate-missing", "n’a pas vu le certificat de ce poste, ou l’a refusé"),
    EXPIRED("certificate-expired", "n’est pas valable à cette date"),
    NOT_YET_VALID("certificate-expired", "n’est pas valable à cette date"),
    REVOKED("device-revoked", "a été révoqué"),
    SIGNING_CERTIFICATE("certificate-required", "n’a pas vu le certificat de ce poste"),
    SEALING_CERTIFICATE(
        "certificate-missing", "n’a pas vu le certificat de ce poste, ou l’a refusé"),
    SERVER_CERTIFICATE(
        "certificate-missing", "n’a pas vu le certificat de ce poste, ou l’a refusé"),
    EVIDENCE_CERTIFICATE("certificate-required", "n’a pas vu le certificat de ce poste"),
    AUTHORITY_ITSELF("certificate-required", "n’a pas vu le certificat de ce poste"),
    WRONG_HOST("untrusted-server", "n’est pas votre serveur"),
    SERVER_OF_ANOTHER_AUTHORITY("untrusted-server", "n’est pas votre serveur");

    private final String code;
    private final String words;

    Row(String code, String words) {
      this.code = code;
      this.words = words;
    }

    LinkIdentity identity() throws IOException {
      Forgery forged = new Forgery(device.link());
      Instant now = Instant.now();
      return switch (this) {
        case NO_CERTIFICATE -> {
          LinkIdentity stranger = otherStranger();
          yield forged.showing(stranger.key(), stranger.certificate());
        }
        case ANOTHER_AUTHORITY -> forged.byNamesake();
        case EXPIRED -> forged.from(town.credential("authority"), now.minus(DAY), DAY.dividedBy(2));
        case NOT_YET_VALID -> forged.from(town.credential("authority"), now.plus(DAY), DAY);
        case REVOKED -> stolen.link();
        case SIGNING_CERTIFICATE ->
            forged.showing(device.signing().key(), device.signing().certificate());
        case SEALING_CERTIFICATE -> {
          OpeningKey sealing = device.openingKeys().getLast();
          yield forged.showing(sealing.key(), sealing.certificate());
        }
        case SERVER_CERTIFICATE -> showing(forged, "listener");
        case EVIDENCE_CERTIFICATE -> showing(forged, "evidence");
        case AUTHORITY_ITSELF -> showing(forged, "authority");
        case WRONG_HOST -> forged.at("127.0.0.2");
        case SERVER_OF_ANOTHER_AUTHORITY ->
            forged.trusting(otherTown.credential("authority").certificate());
      };
    }

    /** The client keeps a certificate to itself whose authority the server does not name. */
    private static LinkIdentity otherStranger() throws IOException {
      Credential other = otherTown.credential("operator");
      return new Forgery(device.link()).showing(other.key(), other.certificate());
    }

    private static LinkIdentity showing(Forgery forged, String name) throws IOException {
      Credential own = town.credential(name);
      return forged.showing(own.key(), own.certificate());
    }
  }

  @BeforeAll
  static void build() throws Exception {
    town = new Town(data);
    otherTown = new Town(elsewhere);
    device = town.enrol("Cabinet A", new Pocket());
    stolen = town.enrol("Cabinet B", new Pocket());
    town.server.revoke(stolen.device());
  }

  @AfterAll
  static void close() {
    town.close();
    otherTown.close();
  }

  @ParameterizedTest
  @EnumSource
  void whoIsNotAsHeShouldBeIsRefusedInWords(Row row) throws Exception {
    try (HttpLink link = Town.link(row.identity())) {
      LinkException e = assertThrows(LinkException.class, link::me);
      assertEquals(row.code, e.code());
      assertTrue(Town.words(e).contains(row.words), Town.words(e));
      assertTrue(e.reason().needsPerson());
    }
  }

  @Test
  void whoIsAsHeShouldBeIsLetIn() throws Exception {
    try (HttpLink link = Town.link(device.link())) {
      assertEquals(device.device(), link.me().device());
    }
  }

  @Test
  void aForgedIdentityThatIsRightInAllIsLetInSoThatTheTableProvesSomething() throws Exception {
    Forgery forged = new Forgery(device.link());
    Instant begin = Instant.now().minus(DAY);
    try (HttpLink link =
        Town.link(forged.from(town.credential("authority"), begin, DAY.multipliedBy(2)))) {
      assertEquals(device.device(), link.me().device());
    }
  }
}
