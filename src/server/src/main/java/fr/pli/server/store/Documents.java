package fr.pli.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Sealed envelopes by the hash of their bytes. They are sealed before they come here; what lies
 * here opens for nobody without a recipient's key.
 */
public interface Documents {
  /** A place for bytes on their way in; closed without {@link Incoming#keep}, nothing remains. */
  Incoming receive() throws IOException;

  /** Opens a document for reading; the caller closes it. */
  FileChannel open(String sha256) throws IOException;

  boolean holds(String sha256);

  /** Writes over a document's bytes and deletes it; nothing happens if it is not there. */
  void destroy(String sha256) throws IOException;

  /** Bytes on their way in. */
  interface Incoming extends AutoCloseable {
    void write(byte[] bytes, int length) throws IOException;

    /** SHA-256 of what was written, hexadecimal; no more can be written. */
    String sha256();

    long size();

    /** Makes the document durable under its hash. A document that is there already stays. */
    void keep() throws IOException;

    @Override
    void close() throws IOException;
  }
}
