package fr.pli.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {
  @Test
  void theSameFailureHasTheSameCodeWhateverItsMessage() {
    assertEquals(ErrorCode.of(failure("Yann")), ErrorCode.of(failure("Rose")));
  }

  @Test
  void theCodeIsShortAndHoldsNoMessage() {
    String code = ErrorCode.of(failure("Yann")).toString();
    assertTrue(code.matches("P-[0-9A-F]{6}"));
    assertFalse(code.contains("Yann"));
  }

  @Test
  void anotherFailureHasAnotherCode() {
    assertFalse(
        ErrorCode.of(failure("Yann")).equals(ErrorCode.of(new IllegalArgumentException("Yann"))));
  }

  private static IllegalStateException failure(String message) {
    return new IllegalStateException(message);
  }
}
