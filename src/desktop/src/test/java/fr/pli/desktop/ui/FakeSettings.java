package fr.pli.desktop.ui;

import fr.pli.desktop.settings.Locking;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.settings.SettingsHolder;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.work.Signal;
import java.util.List;
import java.util.function.UnaryOperator;

/** Settings in memory: two watched folders. */
public final class FakeSettings implements SettingsHolder {
  private final Signal changed = new Signal();
  private Settings settings = initial();

  private static Settings initial() {
    Settings start = Settings.initial();
    return new Settings(
        List.of(
            new WatchedFolder("C:\\Courriers\\A envoyer", 30),
            new WatchedFolder("\\\\serveur\\scans", 10)),
        "C:\\Logiciel\\Import",
        start.channels(),
        start.preferred(),
        "fr",
        "light",
        5,
        5,
        Locking.USUAL,
        start.retention());
  }

  @Override
  public Settings current() {
    return settings;
  }

  @Override
  public void change(UnaryOperator<Settings> change) {
    settings = change.apply(settings);
    changed.fire();
  }

  /** Switches language and theme. */
  public void look(String language, String theme) {
    change(
        s ->
            new Settings(
                s.watched(),
                s.filing(),
                s.channels(),
                s.preferred(),
                language,
                theme,
                s.lockMinutes(),
                s.undoSeconds(),
                s.locking(),
                s.retention()));
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
