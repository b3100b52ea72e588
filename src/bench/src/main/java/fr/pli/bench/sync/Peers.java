package fr.pli.bench.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the throw-away servers that ours is measured against have in common. */
final class Peers {
  private Peers() {}

  /** Writes a configuration of this package into a folder, with the values put in. */
  static void configure(String name, Path folder, Map<String, String> values) throws IOException {
    try (InputStream in = Peers.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("Missing in the program: " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("@" + value.getKey() + "@", value.getValue());
      }
      Files.writeString(folder.resolve(name), text);
    }
  }

  /** Makes {@code key.pem} and {@code cert.pem} for localhost: P-256, vouching for itself. */
  static void certify(Path folder) throws IOException, InterruptedException {
    run(
        folder,
        ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem"
                + " -out cert.pem -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost")
            .split(" "));
  }

  /** Runs a command in a folder that is its home, to its end; it fails with what was printed. */
  static void run(Path folder, String... line) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IOException(line[0] + " failed: " + Files.readString(out));
    }
  }
}
