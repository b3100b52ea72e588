package fr.pli.desktop.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One step of the schema.
 *
 * @param number from 1, without gaps
 * @param name name of the resource, without ".sql"
 * @param sql statements, never edited once landed
 */
record Migration(int number, String name, String sql) {
  /** Reads {@code migrations/<name>.sql}, the name beginning with its number. */
  static Migration named(String name) {
    try (InputStream in = Migration.class.getResourceAsStream("migrations/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("No migration " + name);
      }
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Migration(Integer.parseInt(name.substring(0, 4)), name, sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of the statements, whatever the line ends of the checkout. */
  String checksum() {
    return HexFormat.of().formatHex(Bytes.sha256(Bytes.utf8(sql.replace("\r\n", "\n"))));
  }
}
