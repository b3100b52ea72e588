package fr.pli.desktop.settings;

import fr.pli.desktop.people.Guard;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The settings as one row of JSON. */
public final class H2Settings implements SettingsHolder {
  static final String CHANGED = "settings";

  private final Database database;
  private final OwedEntries journal;
  private final InstantSource clock;
  private final Guard guard;
  private final Supplier<String> who;
  private final Signal changed = new Signal();
  private final boolean reset;
  private volatile Settings current;

  /**
   * Reads what is stored; settings that cannot be read give way to the initial ones.
   *
   * @param who name of whoever changes settings
   */
  public H2Settings(
      Database database,
      OwedEntries journal,
      InstantSource clock,
      Guard guard,
      Supplier<String> who) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
    this.guard = guard;
    this.who = who;
    Optional<String> stored = database.read(H2Settings::stored);
    Optional<Settings> usable = stored.flatMap(H2Settings::usable);
    this.reset = stored.isPresent() && usable.isEmpty();
    this.current = usable.orElseGet(Settings::initial);
  }

  @Override
  public Settings current() {
    return current;
  }

  /** True when the stored settings could not be read: the user is told that they were reset. */
  public boolean wereReset() {
    return reset;
  }

  /**
   * Changes and stores.
   *
   * @throws InvalidSettingsException if a value is out of its range; nothing is changed
   * @throws fr.pli.desktop.people.NotAllowedException if whoever is signed in may not make this
   *     change; nothing is changed
   */
  @Override
  public void change(UnaryOperator<Settings> change) {
    synchronized (this) {
      Settings next = change.apply(current);
      SettingsRules.check(next);
      SettingsRights.check(current, next, guard);
      String json = new String(Json.write(next), StandardCharsets.UTF_8);
      database.write(
          c -> {
            store(c, json);
            journal.owe(
                c,
                new JournalEntry(clock.instant(), CHANGED, "settings", who.get(), Map.of()),
                json.getBytes(StandardCharsets.UTF_8));
            return true;
          });
      current = next;
    }
    journal.settle();
    changed.fire();
  }

  @Override
  public Signal changed() {
    return changed;
  }

  static void store(Connection connection, String json) throws SQLException {
    Sql.of(connection, "merge into settings (id, json) key (id) values (1, ?)", json).update();
  }

  private static Optional<String> stored(Connection connection) throws SQLException {
    return Sql.of(connection, "select json from settings where id = 1")
        .first(row -> row.getString(1));
  }

  private static Optional<Settings> usable(String json) {
    try {
      Settings settings = Json.read(json.getBytes(StandardCharsets.UTF_8), Settings.class);
      SettingsRules.checkRanges(settings);
      return Optional.of(settings);
    } catch (IllegalArgumentException | NullPointerException _) {
      return Optional.empty();
    }
  }
}
