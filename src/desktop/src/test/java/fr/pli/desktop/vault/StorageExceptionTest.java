package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageExceptionTest {
  @TempDir Path directory;

  private void assertReasons(
      IOException e, StorageException.Reason storage, VaultException.Reason vault) {
    assertEquals(storage, StorageException.of(e, directory).reason());
    assertEquals(vault, VaultException.of(e, directory).reason());
  }

  @Test
  void failuresOfTheDiskHaveStableReasons() {
    assertReasons(
        new AccessDeniedException("x"),
        StorageException.Reason.READ_ONLY,
        VaultException.Reason.READ_ONLY);
    assertReasons(
        new NoSuchFileException("x"),
        StorageException.Reason.MISSING,
        VaultException.Reason.NOT_A_VAULT);
    assertReasons(
        new DamagedFileException("x"),
        StorageException.Reason.DAMAGED,
        VaultException.Reason.DAMAGED);
    assertReasons(
        new IOException("x"), StorageException.Reason.FAILED, VaultException.Reason.FAILED);
  }

  @Test
  void failuresOfTheDatabaseKeepNoValues() {
    SQLException conflict = new SQLException("key 'Dupont'", "23505", 23505);
    StorageException e = StorageException.of(conflict, directory);
    assertEquals(StorageException.Reason.CONFLICT, e.reason());
    assertEquals("CONFLICT, SQL state 23505", e.getMessage());
    SQLException page = new SQLException("x", "90031", new DamagedFileException("page"));
    assertEquals(StorageException.Reason.DAMAGED, StorageException.of(page, directory).reason());
    assertEquals(
        StorageException.Reason.CLOSED,
        StorageException.of(new SQLException("x", "90098"), directory).reason());
    assertEquals(
        StorageException.Reason.FAILED,
        StorageException.of(new SQLException("x"), directory).reason());
  }
}
