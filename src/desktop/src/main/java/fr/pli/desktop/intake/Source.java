package fr.pli.desktop.intake;

import java.nio.file.Path;

/**
 * Where a letter comes from, as its row says.
 *
 * @param folder path of the watched folder, empty when it was dropped on the window
 */
record Source(String folder, String fileName) {
  static Source in(Path folder, Path file) {
    return new Source(folder.toString(), nameOf(file));
  }

  static Source dropped(String fileName) {
    return new Source("", fileName);
  }

  static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
