package fr.pli.desktop.correspondents;

import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The practice's correspondents in the vault. They are few: all are read at each question. */
public final class H2Correspondents implements Correspondents {
  private static final byte[] NOTHING = {};

  private final Database database;
  private final OwedEntries journal;
  private final InstantSource clock;
  private final CorrespondentReplay rows = new CorrespondentReplay();
  private final Signal changed = new Signal();

  public H2Correspondents(Database database, OwedEntries journal, InstantSource clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
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
    String event = favourite ? CorrespondentReplay.FAVOURED : CorrespondentReplay.UNFAVOURED;
    change(event, key, NOTHING);
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
    change(CorrespondentReplay.GROUP, group.id().toString(), Json.write(group));
  }

  @Override
  public void removeGroup(UUID group) {
    change(CorrespondentReplay.GROUP_REMOVED, group.toString(), NOTHING);
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
    change(CorrespondentReplay.CONTACT, contact.id().toString(), Json.write(contact));
  }

  @Override
  public void removeContact(UUID contact) {
    change(CorrespondentReplay.CONTACT_REMOVED, contact.toString(), NOTHING);
  }

  private void change(String event, String subject, byte[] content) {
    JournalEntry entry = new JournalEntry(clock.instant(), event, subject, "pli", Map.of());
    database.write(
        c -> {
          rows.replay(c, entry, content);
          journal.owe(c, entry, content);
          return true;
        });
    journal.settle();
    changed.fire();
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
