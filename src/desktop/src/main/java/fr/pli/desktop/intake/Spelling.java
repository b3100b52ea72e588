package fr.pli.desktop.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Names derived from a file's name, within what file systems allow. */
final class Spelling {
  /** Bytes of a name in UTF-8: the least that a common file system allows. */
  private static final int MOST = 255;

  private Spelling() {}

  /** The name with something appended, its stem shortened when the whole would be too long. */
  static String with(String name, String appended) {
    String fitting = name;
    while (!fitting.isEmpty() && bytes(fitting) + bytes(appended) > MOST) {
      fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
    }
    return fitting + appended;
  }

  /** The file's own name in a folder, or with a number when it is taken: "lettre (2).pdf". */
  static Path free(Path folder, Path file) {
    Path free = folder.resolve(file.getFileName());
    String name = Source.nameOf(file);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
      free = folder.resolve(with(stem, " (" + number + ")" + ending));
    }
    return free;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
