package fr.pli.desktop.sync;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.identity.Finess;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Member;
import fr.pli.exchange.wire.Member.ShutOut;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who can be reached in the Pli network, and with which keys; answers without a network. */
public final class Network {
  private final Database database;
  private final Signal changed = new Signal();
  private volatile @Nullable Membership known;

  public Network(Database database) {
    this.database = database;
  }

  /** The only mailbox that a person works in; empty for none, and for several. */
  public Optional<Member> mailboxOf(Rpps person) {
    return only(mailboxesOf(person));
  }

  /** Every mailbox that a person works in: doctors have more than one practice. */
  public List<Member> mailboxesOf(Rpps person) {
    return membership().withNumber(person.value());
  }

  /** The only mailbox of a structure; empty for none, and for several. */
  public Optional<Member> ofFiness(Finess structure) {
    return only(membership().withNumber(structure.value()));
  }

  /** A mailbox, also one that is not to be written to any more. */
  public Optional<Member> find(UUID mailbox) {
    return membership().find(mailbox);
  }

  /** By name. */
  public List<Member> all() {
    return membership().all();
  }

  /** Whose device signs with this certificate. */
  public Optional<Member> ownerOfSigningCertificate(X509Certificate certificate) {
    return membership().signingWith(certificate);
  }

  /** The sealing keys of every device of a mailbox; those that cannot be read are left out. */
  public List<RecipientDevice> keysOf(UUID mailbox) {
    return membership().keysOf(mailbox);
  }

  public Signal changed() {
    return changed;
  }

  /** False until the list was fetched once. */
  boolean fetched() {
    return !all().isEmpty();
  }

  /** Takes the list in the place of the former one. */
  void store(List<Member> members) {
    database.write(
        connection -> {
          replace(connection, members);
          return members.size();
        });
    known = null;
    changed.fire();
  }

  private static Optional<Member> only(List<Member> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Membership membership() {
    Membership now = known;
    if (now == null) {
      now = new Membership(database.read(Network::stored));
      known = now;
    }
    return now;
  }

  private static void replace(Connection connection, List<Member> members) throws SQLException {
    Sql.of(connection, "delete from member").update();
    Sql.of(connection, "delete from shut_out").update();
    for (Member member : members) {
      Sql.of(
              connection,
              "merge into member (mailbox, json) values (?, ?)",
              member.mailbox().id(),
              new String(Json.write(member), StandardCharsets.UTF_8))
          .update();
      for (ShutOut each : member.shutOut()) {
        Sql.of(
                connection,
                "merge into shut_out (device, at) values (?, ?)",
                each.device(),
                each.at())
            .update();
      }
    }
  }

  private static List<Member> stored(Connection connection) throws SQLException {
    return Sql.of(connection, "select json from member")
        .list(row -> Json.read(row.getString(1).getBytes(StandardCharsets.UTF_8), Member.class));
  }
}
