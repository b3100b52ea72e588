package fr.pli.desktop.intake;

import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.settings.SettingsHolder;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.work.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Settings that are kept nowhere. */
final class HeldSettings implements SettingsHolder {
  private final Signal changed = new Signal();
  private volatile Settings current = Settings.initial();

  @Override
  public Settings current() {
    return current;
  }

  @Override
  public void change(UnaryOperator<Settings> change) {
    current = change.apply(current);
    changed.fire();
  }

  @Override
  public Signal changed() {
    return changed;
  }

  void watch(Path... folders) {
    List<WatchedFolder> watched =
        List.of(folders).stream().map(path -> new WatchedFolder(path.toString(), 1)).toList();
    change(was -> was.withWatched(watched));
  }
}
