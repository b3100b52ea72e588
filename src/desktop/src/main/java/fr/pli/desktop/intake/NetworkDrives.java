package fr.pli.desktop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells folders that lie on another machine: their drives send no events. */
public final class NetworkDrives {
  /** Types as systems name them: Linux by mount, macOS and Windows by file system. */
  private static final Set<String> TYPES =
      Set.of(
          "9p",
          "afpfs",
          "afs",
          "ceph",
          "cifs",
          "davfs",
          "fuse.rclone",
          "fuse.sshfs",
          "glusterfs",
          "ncpfs",
          "nfs",
          "nfs4",
          "smb2",
          "smb3",
          "smbfs",
          "webdav");

  private NetworkDrives() {}

  /**
   * True if the folder surely lies on another machine. Asks the drive and may block for as long as
   * it does not answer. A drive letter that Windows maps does not give itself away.
   */
  public static boolean hold(String folder) {
    return isShare(folder) || isRemote(folder);
  }

  /** A path that names its server: \\\\server\\share. */
  private static boolean isShare(String folder) {
    return folder.startsWith("\\\\");
  }

  private static boolean isRemote(String folder) {
    try {
      return isRemoteType(Files.getFileStore(Path.of(folder)).type());
    } catch (IOException | InvalidPathException | SecurityException notThere) {
      return false;
    }
  }

  static boolean isRemoteType(String type) {
    return TYPES.contains(type.toLowerCase(Locale.ROOT));
  }
}
