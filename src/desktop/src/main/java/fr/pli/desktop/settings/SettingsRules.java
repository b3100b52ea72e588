package fr.pli.desktop.settings;

import java.util.HashSet;
import java.util.Set;

/** The ranges of settings. */
final class SettingsRules {
  private static final Set<String> LANGUAGES = Set.of("fr", "en");
  private static final Set<String> THEMES = Set.of("light", "dark", "contrast");

  private SettingsRules() {}

  static void check(Settings settings) {
    require(settings.lockMinutes() >= 1 && settings.lockMinutes() <= 120, "lock-minutes");
    require(settings.undoSeconds() >= 0 && settings.undoSeconds() <= 60, "undo-seconds");
    require(LANGUAGES.contains(settings.language()), "language");
    require(THEMES.contains(settings.theme()), "theme");
    int channels = settings.channels().size();
    require(channels == new HashSet<>(settings.channels()).size(), "channels");
    long folders = settings.watched().stream().map(Settings.WatchedFolder::path).distinct().count();
    require(folders == settings.watched().size(), "watched-twice");
    settings.watched().forEach(SettingsRules::check);
    boolean feedsItself =
        settings.watched().stream().anyMatch(each -> each.path().equals(settings.filing()));
    require(!feedsItself, "filing-is-watched");
  }

  private static void check(Settings.WatchedFolder folder) {
    require(!folder.path().isBlank(), "watched-empty");
    require(folder.scanSeconds() >= 1 && folder.scanSeconds() <= 3600, "scan-seconds");
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new InvalidSettingsException(rule);
    }
  }
}
