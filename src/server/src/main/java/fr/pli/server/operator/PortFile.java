package fr.pli.server.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells the operator's commands at which port the server of a data folder listens. */
public final class PortFile {
  private final Path file;

  public PortFile(Path data) {
    this.file = data.resolve("listening");
  }

  public void write(int port) throws IOException {
    Files.writeString(file, Integer.toString(port));
  }

  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port, if a server wrote one; it may be gone since. */
  Optional<Integer> read() throws IOException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    String text = Files.readString(file).strip();
    return text.matches("\\d{1,5}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }
}
