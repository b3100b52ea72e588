package fr.pli.desktop.correspondents;

import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Replay;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Every change of the practice's correspondents, as the journal tells it: what is done the first
 * time is done in the same way when it is replayed.
 */
public final class CorrespondentReplay implements Replay {
  static final String FAVOURED = "favoured";
  static final String UNFAVOURED = "unfavoured";
  static final String GROUP = "group";
  static final String GROUP_REMOVED = "group-removed";
  static final String CONTACT = "contact";
  static final String CONTACT_REMOVED = "contact-removed";

  @Override
  public void replay(Connection c, JournalEntry entry, byte[] content) throws SQLException {
    switch (entry.event()) {
      case FAVOURED -> run(c, "merge into favourite (directory_key) values (?)", entry.subject());
      case UNFAVOURED -> run(c, "delete from favourite where directory_key = ?", entry.subject());
      case GROUP -> save(c, Json.read(content, CorrespondentGroup.class));
      case GROUP_REMOVED -> removeGroup(c, UUID.fromString(entry.subject()));
      case CONTACT -> {
        String json = new String(content, StandardCharsets.UTF_8);
        String sql = "merge into own_contact (id, json) key (id) values (?, ?)";
        run(c, sql, UUID.fromString(entry.subject()), json);
      }
      case CONTACT_REMOVED -> removeContact(c, UUID.fromString(entry.subject()));
      default -> {}
    }
  }

  private static void save(Connection c, CorrespondentGroup group) throws SQLException {
    String sql = "merge into correspondent_group (id, name) key (id) values (?, ?)";
    run(c, sql, group.id(), group.name());
    run(c, "delete from group_member where group_id = ?", group.id());
    int place = 0;
    for (String key : group.members()) {
      run(c, "insert into group_member values (?, ?, ?)", group.id(), place++, key);
    }
  }

  private static void removeGroup(Connection c, UUID group) throws SQLException {
    run(c, "delete from group_member where group_id = ?", group);
    run(c, "delete from correspondent_group where id = ?", group);
  }

  private static void removeContact(Connection c, UUID contact) throws SQLException {
    String key = OwnContact.key(contact);
    run(c, "delete from favourite where directory_key = ?", key);
    run(c, "delete from group_member where directory_key = ?", key);
    run(c, "delete from own_contact where id = ?", contact);
  }

  private static void run(Connection c, String sql, Object... values) throws SQLException {
    Sql.of(c, sql, values).update();
  }
}
