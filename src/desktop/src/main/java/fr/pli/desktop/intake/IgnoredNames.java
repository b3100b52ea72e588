package fr.pli.desktop.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names under which programs and systems leave files that are not letters, or not yet. */
final class IgnoredNames {
  private static final List<String> ENDINGS = List.of(".tmp", ".part", ".partial", ".crdownload");
  private static final List<String> BEGINNINGS = List.of("~$", ".~lock", "._", ".syncthing.");
  private static final Set<String> NAMES =
      Set.of("thumbs.db", "desktop.ini", ".ds_store", "@eadir");

  private IgnoredNames() {}

  static boolean contain(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || NAMES.contains(name)
        || ENDINGS.stream().anyMatch(name::endsWith)
        || BEGINNINGS.stream().anyMatch(name::startsWith);
  }
}
