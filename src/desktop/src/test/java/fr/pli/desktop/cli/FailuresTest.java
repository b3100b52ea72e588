package fr.pli.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.pli.desktop.link.LinkException;
import fr.pli.exchange.wire.ProblemType;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailuresTest {
  private static final Words WORDS = new Words("fr");

  @ParameterizedTest
  @EnumSource(LinkException.Reason.class)
  void whatOnlyAPersonCanMendIsLockedOut(LinkException.Reason reason) {
    int expected = reason.needsPerson() ? Exit.LOCKED_OUT : Exit.LATER;
    assertEquals(expected, Failures.told(new LinkException(reason, ""), WORDS).exit());
    assertEquals(expected, SyncCommand.exit(reason.code()));
  }

  @Test
  void aMissingCertificateIsLockedOutInTheServersWordsToo() {
    assertEquals(Exit.LOCKED_OUT, SyncCommand.exit(ProblemType.CERTIFICATE_REQUIRED.code()));
    assertEquals(Exit.LOCKED_OUT, SyncCommand.exit(ProblemType.DEVICE_REVOKED.code()));
    assertEquals(Exit.LATER, SyncCommand.exit(ProblemType.MAINTENANCE.code()));
  }

  @Test
  void theNameOfAFileIsNotRepeatedNorTheTextOfAFault() {
    String file = Failures.told(new NoSuchFileException("LE GALL Yann.pdf"), WORDS).words();
    assertFalse(file.contains("GALL"), file);
    String fault = Failures.told(new IllegalStateException("LE GALL"), WORDS).words();
    assertFalse(fault.contains("GALL"), fault);
  }
}
