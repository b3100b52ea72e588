package fr.pli.desktop.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkDrivesTest {
  @Test
  void aPathThatNamesItsServerIsOne() {
    assertTrue(NetworkDrives.hold("\\\\serveur\\scans"));
  }

  @Test
  void aFolderOfThisMachineIsNone(@TempDir Path folder) {
    assertFalse(NetworkDrives.hold(folder.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/nulle/part", "a\0b"})
  void whatCannotBeAskedIsNone(String folder) {
    assertFalse(NetworkDrives.hold(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cifs", "nfs4", "SMB3", "fuse.sshfs", "webdav"})
  void driveTypesOfOtherMachinesAreKnown(String type) {
    assertTrue(NetworkDrives.isRemoteType(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "NTFS", "apfs", "tmpfs", "overlay"})
  void driveTypesOfThisMachineAreNone(String type) {
    assertFalse(NetworkDrives.isRemoteType(type));
  }
}
