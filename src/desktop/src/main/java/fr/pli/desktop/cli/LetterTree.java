package fr.pli.desktop.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The files that an argument stands for: itself, or all below a folder, in the order of their names
 * folder by folder. Never holds more than the names of the folders on the way; links to folders are
 * not followed, since they may lead back.
 */
final class LetterTree {
  private final Path root;

  LetterTree(Path root) {
    this.root = root;
  }

  /**
   * Visits each file.
   *
   * @param visit takes the name of the file within the tree, with {@code /}, and the file
   */
  void forEach(BiConsumer<String, Path> visit) {
    if (Files.isDirectory(root)) {
      visitFolder(root, visit);
    } else {
      visit.accept(String.valueOf(root.getFileName()), root);
    }
  }

  private void visitFolder(Path folder, BiConsumer<String, Path> visit) {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.sorted().toList();
    } catch (IOException | UncheckedIOException shut) {
      visit.accept(name(folder), folder); // is told as what cannot be read
      return;
    }
    for (Path entry : entries) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        visitFolder(entry, visit);
      } else {
        visit.accept(name(entry), entry);
      }
    }
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
