package fr.pli.desktop.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A passphrase in memory, wiped by closing. It comes from a prompt without echo or from a file
 * descriptor, never from an argument or the environment, which other programs can see.
 */
final class Passphrase implements AutoCloseable {
  private static final int LONGEST = 4096;

  private final char[] characters;

  private Passphrase(char[] characters) {
    this.characters = characters;
  }

  /** The characters themselves, not a copy. */
  char[] characters() {
    return characters;
  }

  /** Asks at the terminal. */
  static Passphrase ask(String prompt) throws CommandRefusal {
    Console console = Objects.requireNonNull(System.console()); // never null since JDK 22
    char @Nullable [] typed = console.isTerminal() ? console.readPassword("%s", prompt) : null;
    if (typed == null) {
      throw CommandRefusal.asked("passphrase.no-terminal");
    }
    return new Passphrase(typed);
  }

  /** Asks twice, for a new one. */
  static Passphrase askNew(String prompt, String again) throws CommandRefusal {
    Passphrase first = ask(prompt);
    try (Passphrase second = ask(again)) {
      if (!Arrays.equals(first.characters, second.characters)) {
        first.close();
        throw CommandRefusal.asked("passphrase.differ");
      }
      return first;
    }
  }

  /** The first line of a file descriptor that was handed over; 0 is standard input. */
  static Passphrase from(int descriptor) throws IOException, CommandRefusal {
    if (descriptor == 0) {
      return read(System.in);
    }
    try (InputStream in = Files.newInputStream(Path.of("/dev/fd/" + descriptor))) {
      return read(in);
    }
  }

  static Passphrase read(InputStream in) throws IOException, CommandRefusal {
    byte[] bytes = new byte[LONGEST];
    try {
      int length = line(in, bytes);
      CharBuffer decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      char[] characters = new char[decoded.remaining()];
      decoded.get(characters);
      Arrays.fill(decoded.array(), '\0');
      return new Passphrase(characters);
    } catch (CharacterCodingException e) {
      throw CommandRefusal.asked("passphrase.not-text");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static int line(InputStream in, byte[] bytes) throws IOException, CommandRefusal {
    int length = 0;
    int next = in.read();
    while (next >= 0 && next != '\n') {
      if (length == bytes.length) {
        throw CommandRefusal.asked("passphrase.too-long");
      }
      bytes[length++] = (byte) next;
      next = in.read();
    }
    return length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }
}
