package fr.pli.desktop.companion;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds and reads the companions that lie beside a letter. */
public final class Beside {
  /** Files that were written further apart than this may not belong together. */
  private static final Duration APART = Duration.ofMinutes(10);

  private static final int MOST_NAMES = 10_000;
  private static final int MOST = 8;

  private Beside() {}

  /**
   * Files beside a letter by their names, without listing a folder that may be large. Nothing comes
   * with a file that bears the name of a companion itself.
   */
  public static List<Path> of(Path letter) throws IOException {
    String name = nameOf(letter);
    if (CompanionFile.named(name)) {
      return List.of();
    }
    int dot = name.lastIndexOf('.');
    String base = dot > 0 ? name.substring(0, dot) : name;
    Set<Path> found = new LinkedHashSet<>();
    for (String ending : CompanionFile.endings()) {
      for (String candidate :
          List.of(base + ending, base + ending.toUpperCase(Locale.ROOT), name + ending)) {
        Path file = letter.resolveSibling(candidate);
        if (CompanionFile.named(candidate) && isFile(file)) {
          found.add(file.toRealPath());
        }
      }
    }
    return List.copyOf(found);
  }

  /** Files of a small folder that share a letter's base, whatever their case. */
  public static List<Path> within(Path folder, String letterName) throws IOException {
    String base = CompanionFile.base(letterName);
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      int seen = 0;
      for (Path entry : entries) {
        String name = nameOf(entry);
        if (seen++ < MOST_NAMES
            && CompanionFile.named(name)
            && !name.equals(letterName)
            && CompanionFile.base(name).equals(base)
            && isFile(entry)) {
          found.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    found.sort(null);
    return found;
  }

  /**
   * Reads those that are companions; any other text that happens to bear the name is left out.
   *
   * @param letter the file that they lie beside
   * @param pdf its bytes
   */
  public static List<CompanionBytes> read(Path letter, byte[] pdf, List<Path> files)
      throws IOException {
    List<CompanionBytes> read = new ArrayList<>();
    for (Path file : files) {
      if (read.size() < MOST && isCompanion(file)) {
        byte[] bytes = bytes(file);
        read.add(
            new CompanionBytes(
                nameOf(file), bytes, apart(letter, file) || holdsAnother(bytes, pdf)));
      }
    }
    return read;
  }

  /** True for a file that is one, or that promises to be one and cannot be used. */
  public static boolean isCompanion(Path file) throws IOException {
    String name = nameOf(file);
    if (CompanionFile.promised(name)) {
      return true;
    }
    try {
      return CompanionFile.named(name) && CompanionFile.read(name, bytes(file)).isPresent();
    } catch (CompanionException unusable) {
      return true;
    }
  }

  /** What is too large to be one is read as nothing. */
  private static byte[] bytes(Path file) throws IOException {
    return Files.size(file) > CompanionFile.MAX_BYTES ? new byte[0] : Files.readAllBytes(file);
  }

  private static boolean apart(Path letter, Path file) throws IOException {
    return apart(
        Files.getLastModifiedTime(letter).toInstant(), Files.getLastModifiedTime(file).toInstant());
  }

  /** True when a letter and a file are of times so different that they may not belong together. */
  public static boolean apart(Instant letter, Instant file) {
    return Duration.between(letter, file).abs().compareTo(APART) > 0;
  }

  /** A message beside a PDF that holds another PDF may be another letter's. */
  private static boolean holdsAnother(byte[] bytes, byte[] pdf) {
    if (!Hl7Letter.begins(bytes)) {
      return false;
    }
    try {
      return Hl7Letter.parse(bytes).pdf().filter(other -> !Arrays.equals(other, pdf)).isPresent();
    } catch (CompanionException unusable) {
      return true;
    }
  }

  private static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
