package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The disk of this machine, until a fault comes over it; then it stays until it is healed. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // one writer at a time
final class FaultyDisk implements Disk {
  /** How a disk fails. */
  enum Fault {
    NONE,
    /** Little is left and the system says so: what the free space is for. */
    NEARLY_FULL,
    /** Full without a warning, as with a quota. */
    FULL,
    READ_ONLY,
    /** What is written may never arrive. */
    FSYNC
  }

  private final Disk real = new LocalDisk();
  private volatile Fault fault = Fault.NONE;
  private Fault coming = Fault.NONE;
  private int left = Integer.MAX_VALUE;

  void fail(Fault now) {
    fault = now;
  }

  /** The fault comes with the step after so many more. */
  synchronized void failAfter(int steps, Fault then) {
    fault = Fault.NONE;
    coming = then;
    left = steps;
  }

  boolean failing() {
    return fault != Fault.NONE;
  }

  private synchronized void step() throws IOException {
    if (left-- <= 0) {
      fault = coming;
    }
    switch (fault) {
      case FULL -> throw new IOException("No space left on device");
      case READ_ONLY -> throw new AccessDeniedException("vault");
      case NONE, NEARLY_FULL, FSYNC -> {}
    }
  }

  private void confirm() throws IOException {
    step();
    if (fault == Fault.FSYNC) {
      throw new IOException("Input/output error");
    }
  }

  @Override
  public FileChannel open(Path file) throws IOException {
    step();
    return new PassingChannel(real.open(file)) {
      @Override
      public int write(ByteBuffer source, long position) throws IOException {
        step();
        return super.write(source, position);
      }

      @Override
      public void force(boolean metaData) throws IOException {
        confirm();
        super.force(metaData);
      }
    };
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step();
    real.move(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    real.delete(file);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    step();
    real.makeFolder(folder);
  }

  @Override
  public void sync(@Nullable Path folder) throws IOException {
    confirm();
    real.sync(folder);
  }

  @Override
  public long usable(Path folder) throws IOException {
    return fault == Fault.NEARLY_FULL ? 1000 : real.usable(folder);
  }
}
