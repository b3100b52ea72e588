package fr.pli.server.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Sha256;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One-time codes. The secret is 128 random bits, so a plain SHA-256 of it can be kept: there is
 * nothing to guess that a slow hash would slow down. Five wrong tries on one code, its expiry or
 * its use end it; every refusal looks the same.
 */
public final class Invitations {
  private static final int ID = 8;
  private static final int SECRET = 40;
  private static final int MAX_WRONG = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Store store;
  private final InstantSource clock;

  public Invitations(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Writes an invitation and gives its secret, which is nowhere else afterwards. */
  public String write(Invitation invitation) {
    byte[] random = new byte[SECRET / 2];
    RANDOM.nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    store.change(
        session ->
            session.update(
                "insert into invitation values (?, ?, ?, ?, 0, false)",
                secret.substring(0, ID),
                proof(secret),
                new String(Json.write(invitation), UTF_8),
                clock.instant().plus(invitation.validFor())));
    return secret;
  }

  /**
   * The invitation of a secret; a wrong try is counted and committed.
   *
   * @throws Refusal code-refused
   */
  Invitation check(String secret) {
    return store
        .write(session -> find(session, secret))
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.CODE_REFUSED, "The code is wrong, used, or no longer valid"));
  }

  private Optional<Invitation> find(Session session, String secret) {
    if (!secret.matches("[0-9a-f]{" + SECRET + "}")) {
      return Optional.empty();
    }
    String id = secret.substring(0, ID);
    Optional<Row> row =
        session.one(
            "select proof, guest, expires, wrong_tries, used from invitation where id = ?",
            r ->
                new Row(
                    r.getString(1),
                    r.getString(2),
                    Instant.ofEpochMilli(r.getLong(3)),
                    r.getInt(4),
                    r.getBoolean(5)),
            id);
    if (row.isEmpty() || !row.get().open(clock.instant())) {
      return Optional.empty();
    }
    if (!MessageDigest.isEqual(row.get().proof().getBytes(UTF_8), proof(secret).getBytes(UTF_8))) {
      session.update("update invitation set wrong_tries = wrong_tries + 1 where id = ?", id);
      return Optional.empty();
    }
    return Optional.of(Json.read(row.get().guest().getBytes(UTF_8), Invitation.class));
  }

  /**
   * Burns the code, in the transaction that enrols.
   *
   * @throws Refusal if another enrolment was faster
   */
  void use(Session session, String secret) {
    if (session.update(
            "update invitation set used = true where id = ? and used = false",
            secret.substring(0, ID))
        == 0) {
      throw new Refusal(ProblemType.CODE_REFUSED, "The code is used");
    }
  }

  private static String proof(String secret) {
    return Sha256.hex(secret.getBytes(UTF_8));
  }

  private record Row(String proof, String guest, Instant expires, int wrong, boolean used) {
    boolean open(Instant now) {
      return !used && wrong < MAX_WRONG && now.isBefore(expires);
    }

    @Override
    public String toString() {
      return "Row[…]";
    }
  }
}
