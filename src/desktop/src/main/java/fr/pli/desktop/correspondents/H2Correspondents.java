package fr.pli.desktop.correspondents;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The practice's correspondents in the vault. They are few: all are read at each question. */
public final class H2Correspondents implements Correspondents {
  private final Database database;
  private final Signal changed = new Signal();

  public H2Correspondents(Database database) {
    this.database = database;
  }

  @Override
  public Set<String> favourites() {
    return Set.copyOf(
        database.read(
            c ->
                new HashSet<>(
                    Sql.of(c, "select directory_key from favourite")
                        .list(row -> row.getString(1)))));
  }

  @Override
  public void favour(String key, boolean favourite) {
    String sql =
        favourite
            ? "merge into favourite (directory_key) values (?)"
            : "delete from favourite where directory_key = ?";
    database.write(c -> Sql.of(c, sql, key).update());
    changed.fire();
  }

  @Override
  public List<CorrespondentGroup> groups() {
    return database.read(
        c ->
            Sql.of(c, "select id, name from correspondent_group")
                .list(row -> group(c, row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .sorted(Comparator.comparing(CorrespondentGroup::name, String::compareToIgnoreCase))
                .toList());
  }

  private static CorrespondentGroup group(Connection connection, UUID id, String name)
      throws SQLException {
    String sql = "select directory_key from group_member where group_id = ? order by place";
    return new CorrespondentGroup(
        id, name, Sql.of(connection, sql, id).list(row -> row.getString(1)));
  }

  @Override
  public void save(CorrespondentGroup group) {
    database.write(
        c -> {
          Sql.of(
                  c,
                  "merge into correspondent_group (id, name) key (id) values (?, ?)",
                  group.id(),
                  group.name())
              .update();
          return members(c, group);
        });
    changed.fire();
  }

  private static boolean members(Connection connection, CorrespondentGroup group)
      throws SQLException {
    Sql.of(connection, "delete from group_member where group_id = ?", group.id()).update();
    int place = 0;
    for (String key : group.members()) {
      Sql.of(connection, "insert into group_member values (?, ?, ?)", group.id(), place++, key)
          .update();
    }
    return true;
  }

  @Override
  public void removeGroup(UUID group) {
    database.write(
        c -> {
          Sql.of(c, "delete from group_member where group_id = ?", group).update();
          return Sql.of(c, "delete from correspondent_group where id = ?", group).update();
        });
    changed.fire();
  }

  @Override
  public List<OwnContact> contacts() {
    return database
        .read(c -> Sql.of(c, "select json from own_contact").list(row -> row.getString(1)))
        .stream()
        .map(H2Correspondents::contact)
        .sorted(
            Comparator.comparing(
                contact -> contact.entry().familyName() + contact.entry().displayName(),
                String::compareToIgnoreCase))
        .toList();
  }

  private static OwnContact contact(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), OwnContact.class);
  }

  @Override
  public void save(OwnContact contact) {
    if (!ContactRule.brokenBy(contact).isEmpty()) {
      throw new IllegalArgumentException("The contact breaks a rule");
    }
    String json = new String(Json.write(contact), StandardCharsets.UTF_8);
    database.write(
        c ->
            Sql.of(
                    c,
                    "merge into own_contact (id, json) key (id) values (?, ?)",
                    contact.id(),
                    json)
                .update());
    changed.fire();
  }

  @Override
  public void removeContact(UUID contact) {
    String key = OwnContact.key(contact);
    database.write(
        c -> {
          Sql.of(c, "delete from favourite where directory_key = ?", key).update();
          Sql.of(c, "delete from group_member where directory_key = ?", key).update();
          return Sql.of(c, "delete from own_contact where id = ?", contact).update();
        });
    changed.fire();
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
