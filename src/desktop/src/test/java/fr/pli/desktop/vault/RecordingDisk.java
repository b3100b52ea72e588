package fr.pli.desktop.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A disk that does everything on the real one and remembers each step in its order, so that the
 * state after a power cut at any step can be made from the steps alone.
 */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // one writer at a time
final class RecordingDisk implements Disk {
  /** What was done to the disk. Paths are relative; a file keeps its number when it is renamed. */
  sealed interface Step {}

  /** Bytes of a file; durable once it is forced. */
  sealed interface Content extends Step {
    int file();
  }

  record Write(int file, long at, ByteBuffer bytes) implements Content {}

  record Cut(int file, long size) implements Content {}

  record Force(int file) implements Step {}

  /** An entry of a folder; durable once the folder is synced. */
  sealed interface Name extends Step {
    Path path();
  }

  record Create(Path path, int file) implements Name {}

  record Folder(Path path) implements Name {}

  record Move(Path from, Path path) implements Name {}

  record Delete(Path path) implements Name {}

  record Sync(Path folder) implements Step {}

  /** Something that a user was told is done. */
  record Told(String what) implements Step {}

  private final Disk real = new LocalDisk();
  private final Path root;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Path, Integer> names = new HashMap<>();
  private int files;

  RecordingDisk(Path root) {
    this.root = root;
  }

  synchronized List<Step> steps() {
    return List.copyOf(steps);
  }

  synchronized void told(String what) {
    steps.add(new Told(what));
  }

  private Path relative(Path path) {
    return root.relativize(path.toAbsolutePath());
  }

  @Override
  public synchronized FileChannel open(Path file) throws IOException {
    Path name = relative(file);
    FileChannel channel = real.open(file);
    Integer known = names.get(name);
    int number = known == null ? ++files : known;
    if (known == null) {
      names.put(name, number);
      steps.add(new Create(name, number));
    }
    return new Channel(channel, number);
  }

  @Override
  public synchronized void move(Path from, Path to) throws IOException {
    real.move(from, to);
    Integer moved = names.remove(relative(from));
    if (moved == null) {
      throw new IOException("Moved without having been made here");
    }
    names.put(relative(to), moved);
    steps.add(new Move(relative(from), relative(to)));
  }

  @Override
  public synchronized void delete(Path file) throws IOException {
    real.delete(file);
    if (names.remove(relative(file)) != null) {
      steps.add(new Delete(relative(file)));
    }
  }

  @Override
  public synchronized void makeFolder(Path folder) throws IOException {
    real.makeFolder(folder);
    steps.add(new Folder(relative(folder)));
  }

  @Override
  public synchronized void sync(@Nullable Path folder) throws IOException {
    if (folder != null) {
      steps.add(new Sync(relative(folder)));
    }
  }

  @Override
  public long usable(Path folder) throws IOException {
    return real.usable(folder);
  }

  private final class Channel extends PassingChannel {
    private final int file;

    Channel(FileChannel base, int file) {
      super(base);
      this.file = file;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      synchronized (RecordingDisk.this) {
        byte[] bytes = new byte[source.remaining()];
        source.get(source.position(), bytes);
        int written = super.write(source, position);
        steps.add(new Write(file, position, ByteBuffer.wrap(bytes, 0, written).slice()));
        return written;
      }
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      synchronized (RecordingDisk.this) {
        super.implTruncate(size);
        steps.add(new Cut(file, size));
      }
    }

    /** Nothing is really forced here: what is durable is what the steps say. */
    @Override
    public void force(boolean metaData) {
      synchronized (RecordingDisk.this) {
        steps.add(new Force(file));
      }
    }
  }
}
