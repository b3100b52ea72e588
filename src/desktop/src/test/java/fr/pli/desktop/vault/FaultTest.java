package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.platform.DeviceSecret;
import fr.pli.desktop.vault.FaultyDisk.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Disks that are full, read-only, or do not confirm: each is told by its name, nothing is lost. */
class FaultTest {
  /** Every so many steps a fault is tried; {@code -Dpli.faults=1} tries it at each. */
  private static final int APART = Integer.getInteger("pli.faults", 23);

  @TempDir Path temporary;
  private final VaultKey master = VaultKey.random();
  private final FaultyDisk disk = new FaultyDisk();
  private final List<String> told = new ArrayList<>();

  private Rooms open(Path directory) throws Exception {
    return Rooms.open(disk, directory, VaultKeys.of(master), Migrations.landed(), TestVault.NOW);
  }

  private static void assertReason(StorageException.Reason reason, Executable attempt) {
    assertEquals(reason, assertThrows(StorageException.class, attempt).reason());
  }

  private void write(Rooms rooms, int from, int to) {
    for (int number = from; number < to; number++) {
      GateLoad.of(rooms).write(number, told::add);
    }
  }

  private void assertNothingMissing(Path directory) throws Exception {
    Rooms rooms = open(directory);
    assertEquals(Set.of(), rooms.notices());
    assertEquals(List.of(), GateLoad.of(rooms).missing(told));
    rooms.close();
  }

  @Test
  void aNearlyFullDiskIsRefusedBeforeAnythingIsBegunAndWritingGoesOnWhenThereIsRoom()
      throws Exception {
    Rooms rooms = open(temporary);
    write(rooms, 0, 5);
    disk.fail(Fault.NEARLY_FULL);
    assertReason(StorageException.Reason.DISK_FULL, () -> rooms.database().write(_ -> 1));
    assertReason(StorageException.Reason.DISK_FULL, () -> rooms.documents().put(new byte[9]));
    assertEquals(List.of(), GateLoad.of(rooms).missing(told));
    disk.fail(Fault.NONE);
    write(rooms, 5, 12);
    rooms.close();
    assertNothingMissing(temporary);
  }

  @Test
  void aFullDiskLeavesTheJournalAndSecretsAsTheyWere() throws Exception {
    Rooms rooms = open(temporary);
    write(rooms, 0, 5);
    disk.fail(Fault.FULL);
    assertReason(
        StorageException.Reason.DISK_FULL, () -> rooms.journal().append(TestVault.entry("lost")));
    assertReason(
        StorageException.Reason.DISK_FULL, () -> rooms.secrets().put("gate", new byte[] {'9'}));
    assertReason(StorageException.Reason.DISK_FULL, () -> rooms.documents().put(new byte[9]));
    disk.fail(Fault.NONE);
    write(rooms, 5, 12);
    rooms.close();
    assertNothingMissing(temporary);
  }

  @Test
  void afterAFailedFsyncNothingMoreIsWrittenUntilTheVaultIsReopened() throws Exception {
    Rooms rooms = open(temporary);
    write(rooms, 0, 5);
    disk.fail(Fault.FSYNC);
    assertReason(StorageException.Reason.UNSURE, () -> rooms.database().write(_ -> 1));
    assertReason(
        StorageException.Reason.UNSURE, () -> rooms.journal().append(TestVault.entry("unsure")));
    disk.fail(Fault.NONE);
    assertReason(StorageException.Reason.UNSURE, () -> rooms.database().write(_ -> 1));
    assertReason(
        StorageException.Reason.UNSURE, () -> rooms.journal().append(TestVault.entry("unsure")));
    rooms.close();
    Rooms again = open(temporary);
    assertEquals(List.of(), GateLoad.of(again).missing(told));
    write(again, 5, 12);
    again.close();
    assertNothingMissing(temporary);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"FULL", "READ_ONLY", "FSYNC"})
  void aFaultAtAnyStepLosesNothingThatWasTold(Fault fault) throws Exception {
    Set<StorageException.Reason> reasons = EnumSet.noneOf(StorageException.Reason.class);
    boolean failing = true;
    for (int steps = 0; failing; steps += APART) {
      Path directory = Files.createDirectory(temporary.resolve("at" + steps));
      told.clear();
      disk.failAfter(steps, fault);
      attempt(directory, reasons);
      failing = disk.failing();
      disk.failAfter(Integer.MAX_VALUE, Fault.NONE);
      Rooms rooms = open(directory);
      assertEquals(List.of(), GateLoad.of(rooms).missing(told), "at step " + steps);
      assertTrue(
          EnumSet.of(VaultNotice.JOURNAL_CUT, VaultNotice.DATABASE_MENDED)
              .containsAll(rooms.notices()),
          steps + ": " + rooms.notices());
      write(rooms, 100, 101);
      rooms.close();
    }
    assertTrue(
        EnumSet.of(
                StorageException.Reason.DISK_FULL,
                StorageException.Reason.READ_ONLY,
                StorageException.Reason.CLOSED,
                StorageException.Reason.UNSURE,
                // A document or a secret that was not confirmed is not there: to be tried again.
                StorageException.Reason.FAILED)
            .containsAll(reasons),
        reasons.toString());
  }

  private void attempt(Path directory, Set<StorageException.Reason> reasons) throws Exception {
    Rooms rooms;
    try {
      rooms = open(directory);
    } catch (IOException _) {
      return;
    }
    try {
      write(rooms, 0, 26);
    } catch (StorageException e) {
      reasons.add(e.reason());
    } finally {
      rooms.close();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"FULL", "READ_ONLY"})
  void aVaultThatCannotBeWrittenSaysSoWhenItIsOpenedAndOpensLater(Fault fault) throws Exception {
    Path directory = temporary.resolve("vault");
    TestVault.create(directory).vault().close();
    Unlocking faulty =
        new Unlocking(DeviceSecret.none(), InstantSource.system(), Migrations.landed(), disk);
    disk.fail(fault);
    TestVault.assertReason(
        fault == Fault.FULL ? VaultException.Reason.DISK_FULL : VaultException.Reason.READ_ONLY,
        () -> faulty.open(directory, TestVault.PERSON.id(), TestVault.passphrase()));
    disk.fail(Fault.NONE);
    try (Vault vault = faulty.open(directory, TestVault.PERSON.id(), TestVault.passphrase())) {
      assertEquals(Set.of(), vault.notices());
    }
  }
}
