package fr.pli.desktop.settings;

import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.Replay;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The settings as they were changed last. */
public final class SettingsReplay implements Replay {
  @Override
  public void replay(Connection connection, JournalEntry entry, byte[] content)
      throws SQLException {
    if (entry.event().equals(H2Settings.CHANGED)) {
      H2Settings.store(connection, new String(content, StandardCharsets.UTF_8));
    }
  }
}
