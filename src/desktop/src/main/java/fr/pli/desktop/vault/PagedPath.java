package fr.pli.desktop.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.List;
import org.h2.store.fs.FilePath;

/** One file name in a {@link PagedFolder}, in H2's terms. */
final class PagedPath extends FilePath {
  private final PagedFolder folder;
  private final String file;

  PagedPath(PagedFolder folder, String file) {
    this.folder = folder;
    this.file = file;
    this.name = folder.scheme() + ":" + file;
  }

  @Override
  public String getScheme() {
    return folder.scheme();
  }

  @Override
  public FilePath getPath(String path) {
    return new PagedPath(folder, path.substring(folder.scheme().length() + 1));
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return folder.open(file);
  }

  @Override
  public long size() {
    return Math.max(0, base().size() - PageCipher.HEAD) / PageCipher.RECORD * PageCipher.PAGE;
  }

  @Override
  public boolean exists() {
    return folder.exists(file);
  }

  @Override
  public boolean createFile() {
    return base().createFile();
  }

  @Override
  public void delete() {
    try {
      folder.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void moveTo(FilePath target, boolean atomicReplace) {
    try {
      folder.move(file, ((PagedPath) target).file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    return List.of();
  }

  @Override
  public FilePath toRealPath() {
    return this;
  }

  @Override
  public FilePath getParent() {
    return new PagedPath(folder, "");
  }

  @Override
  public boolean isDirectory() {
    return file.isEmpty();
  }

  @Override
  public boolean isRegularFile() {
    return !isDirectory() && base().isRegularFile();
  }

  @Override
  public boolean isAbsolute() {
    return true;
  }

  @Override
  public long lastModified() {
    return base().lastModified();
  }

  @Override
  public boolean canWrite() {
    return base().canWrite();
  }

  @Override
  public void createDirectory() {
    base().createDirectory();
  }

  @Override
  public boolean setReadOnly() {
    return base().setReadOnly();
  }

  /** H2 makes temporary files in the clear by default; here there are none. */
  @Override
  public FilePath createTempFile(String suffix, boolean inTempDir) throws IOException {
    throw new IOException("No temporary files");
  }

  private FilePath base() {
    return folder.base(file);
  }
}
