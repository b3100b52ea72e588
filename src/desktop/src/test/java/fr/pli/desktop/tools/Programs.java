package fr.pli.desktop.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Makes programs for the tests: shell scripts that behave well or not. */
public final class Programs {
  private Programs() {}

  /** A script with this body; it is said to be every program. */
  public static Locator script(Path folder, String body) {
    Path file = file(folder, body);
    return _ -> Optional.of(file);
  }

  static Path file(Path folder, String body) {
    try {
      Path file = folder.resolve("program");
      Files.writeString(file, "#!/bin/sh\n" + body + "\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
