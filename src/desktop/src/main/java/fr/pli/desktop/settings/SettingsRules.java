package fr.pli.desktop.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ranges of settings, and what watched folders must not do to each other. */
final class SettingsRules {
  private static final Set<String> LANGUAGES = Set.of("fr", "en");
  private static final Set<String> THEMES = Set.of("light", "dark", "contrast");

  /** Folders that intake makes in a watched folder; watching them would feed letters back. */
  private static final Set<String> OWN = Set.of("processing", "done", "failed");

  private SettingsRules() {}

  /** What is about to be stored. */
  static void check(Settings settings) {
    checkRanges(settings);
    List<Path> folders =
        settings.watched().stream().map(each -> place(each.path()).orElseThrow()).toList();
    require(folders.size() == new HashSet<>(folders).size(), "watched-twice");
    for (Path each : folders) {
      boolean own = each.getParent() != null && OWN.contains(String.valueOf(each.getFileName()));
      require(!own || !folders.contains(each.getParent()), "watched-own");
    }
    Optional<Path> filing =
        settings.filing().isEmpty() ? Optional.empty() : place(settings.filing());
    require(filing.filter(folders::contains).isEmpty(), "filing-is-watched");
  }

  /** What was stored earlier, when the rules among folders were fewer: that much must hold. */
  static void checkRanges(Settings settings) {
    require(settings.lockMinutes() >= 1 && settings.lockMinutes() <= 120, "lock-minutes");
    require(settings.undoSeconds() >= 0 && settings.undoSeconds() <= 60, "undo-seconds");
    require(LANGUAGES.contains(settings.language()), "language");
    require(settings.retention().sound(), "retention");
    require(THEMES.contains(settings.theme()), "theme");
    int channels = settings.channels().size();
    require(channels == new HashSet<>(settings.channels()).size(), "channels");
    settings.watched().forEach(SettingsRules::check);
  }

  private static void check(WatchedFolder folder) {
    require(!folder.path().isBlank(), "watched-empty");
    require(place(folder.path()).isPresent(), "watched-not-a-path");
    require(folder.scanSeconds() >= 1 && folder.scanSeconds() <= 3600, "scan-seconds");
    long authors = folder.consents().stream().map(Consent::author).distinct().count();
    require(authors == folder.consents().size(), "consents");
  }

  /** The same folder written otherwise is the same place. */
  private static Optional<Path> place(String path) {
    try {
      return Optional.of(Path.of(path).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new InvalidSettingsException(rule);
    }
  }
}
