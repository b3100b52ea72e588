package fr.pli.desktop.inbox;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

/**
 * Writes letters into a folder that other programs watch: a name of a letter appears only when all
 * its bytes are there, and never takes the place of another file.
 */
final class Filing {
  private static final String PART = ".pli-part";

  /** So many letters of one patient, type and day are an error somewhere. */
  private static final int MOST = 10_000;

  private final Path folder;

  Filing(Path folder) {
    this.folder = folder;
  }

  Path pdf(ReceivedLetter letter, byte[] pdf) throws IOException {
    return write(FileNames.of(letter), ".pdf", pdf);
  }

  /** The PDF first: who reacts to the header finds it. */
  Path pdfAndHeader(ReceivedLetter letter, byte[] pdf) throws IOException {
    Path file = pdf(letter, pdf);
    String name = file.getFileName().toString();
    String base = name.substring(0, name.length() - ".pdf".length());
    write(base, ".txt", HprimHeader.of(letter, name));
    return file;
  }

  private Path write(String base, String ending, byte[] bytes) throws IOException {
    Path part = folder.resolve(UUID.randomUUID() + PART);
    try {
      try (FileOutputStream out = new FileOutputStream(part.toFile())) {
        out.write(bytes);
        out.getFD().sync();
      }
      return named(part, base, ending, bytes);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Path named(Path part, String base, String ending, byte[] bytes) throws IOException {
    for (int i = 1; i <= MOST; i++) {
      Path file = folder.resolve(base + (i == 1 ? "" : " (" + i + ")") + ending);
      if (isThere(file, bytes) || takes(part, file)) {
        return file;
      }
    }
    throw new FileAlreadyExistsException("Too many files of one name");
  }

  /** Filed already, perhaps by a try that was cut short after it. */
  private static boolean isThere(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** A link fails when the name is taken, in one step; not every file system has links. */
  private static boolean takes(Path part, Path file) throws IOException {
    try {
      Files.createLink(file, part);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException _) {
      return moves(part, file);
    }
  }

  private static boolean moves(Path part, Path file) throws IOException {
    try {
      Files.move(part, file);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    }
  }
}
