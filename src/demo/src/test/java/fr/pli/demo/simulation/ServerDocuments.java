package fr.pli.demo.simulation;

import fr.pli.exchange.wire.Sha256;
import fr.pli.server.store.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Set;
import java.util.TreeSet;
import org.h2.store.fs.FilePath;

/** The server's envelopes, in memory; they outlive the server that dies over them. */
final class ServerDocuments implements Documents {
  private static final String FOLDER = "memFS:envelopes/";

  private final Set<String> kept = new TreeSet<>();

  @Override
  public Incoming receive() {
    return new Arriving();
  }

  @Override
  public FileChannel open(String sha256) throws IOException {
    return FilePath.get(FOLDER + sha256).open("r");
  }

  @Override
  public boolean holds(String sha256) {
    return kept.contains(sha256);
  }

  @Override
  public void destroy(String sha256) {
    if (kept.remove(sha256)) {
      FilePath.get(FOLDER + sha256).delete();
    }
  }

  /** The world ends. */
  void burn() {
    kept.forEach(sha256 -> FilePath.get(FOLDER + sha256).delete());
    kept.clear();
  }

  private final class Arriving implements Incoming {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(byte[] part, int length) {
      bytes.write(part, 0, length);
    }

    @Override
    public String sha256() {
      return Sha256.hex(bytes.toByteArray());
    }

    @Override
    public long size() {
      return bytes.size();
    }

    @Override
    public void keep() throws IOException {
      try (OutputStream file = FilePath.get(FOLDER + sha256()).newOutputStream(false)) {
        bytes.writeTo(file);
      }
      kept.add(sha256());
    }

    @Override
    public void close() {
      // Nothing remains of what was not kept.
    }
  }
}
