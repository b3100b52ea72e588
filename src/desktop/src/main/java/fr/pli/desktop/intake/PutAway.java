package fr.pli.desktop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files that a watched folder's letters came from, where they lie after they were taken in. */
public final class PutAway {
  private PutAway() {}

  /**
   * Deletes files by their bytes: the letter's own, and what came with it.
   *
   * @param sizes sizes by SHA-256, hexadecimal
   * @throws IOException if the folder cannot be looked at, or a file cannot be deleted
   */
  public static void delete(Path watched, Map<String, Long> sizes) throws IOException {
    for (String name : List.of(TakeOver.DONE, TakeOver.FAILED)) {
      for (Path file : files(watched.resolve(name))) {
        if (sizes.containsValue(Files.size(file)) && sizes.containsKey(hash(file))) {
          Files.delete(file);
        }
      }
    }
  }

  private static String hash(Path file) throws IOException {
    return HexFormat.of().formatHex(Hash.sha256(file));
  }

  private static List<Path> files(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).forEach(found::add);
    }
    return found;
  }
}
