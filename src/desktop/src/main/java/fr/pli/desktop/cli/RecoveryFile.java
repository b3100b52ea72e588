package fr.pli.desktop.cli;

import fr.pli.desktop.vault.RecoverySheet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The recovery sheet as a file for its owner alone, to be printed and then deleted: where there is
 * no window to print from, this is the only way to hand it over. The file is made before the vault,
 * since the key is shown once; closing deletes it if nothing was written.
 */
final class RecoveryFile implements AutoCloseable {
  private final Path path;
  private final SeekableByteChannel channel;
  private boolean written;

  private RecoveryFile(Path path, SeekableByteChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Makes the file; never over another one. */
  static RecoveryFile at(Path path) throws CommandRefusal {
    Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      return new RecoveryFile(path, Files.newByteChannel(path, how, ownerOnly()));
    } catch (FileAlreadyExistsException e) {
      throw CommandRefusal.asked("recovery.exists", path);
    } catch (IOException e) {
      throw CommandRefusal.asked("recovery.failed", path);
    }
  }

  void write(RecoverySheet sheet) throws IOException {
    ByteBuffer pdf = ByteBuffer.wrap(sheet.pdf());
    while (pdf.hasRemaining()) {
      channel.write(pdf);
    }
    written = true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!written) {
      Files.deleteIfExists(path);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
