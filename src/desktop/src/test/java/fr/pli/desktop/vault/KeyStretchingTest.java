package fr.pli.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyStretchingTest {
  @Test
  void neverLessThan64Mebibytes() {
    assertThrows(IllegalArgumentException.class, () -> KeyStretching.ofMebibytes(63, 3));
    assertThrows(IllegalArgumentException.class, () -> KeyStretching.ofMebibytes(4096, 3));
    assertThrows(IllegalArgumentException.class, () -> KeyStretching.ofMebibytes(64, 0));
    assertTrue(KeyStretching.calibrated().mebibytes() >= 64);
    assertTrue(KeyStretching.calibrated().passes() >= 3);
  }

  @Test
  void thePassphraseIsLeftAloneAndTheSaltCounts() {
    char[] passphrase = "é€ passphrase".toCharArray();
    byte[] one = TestVault.STRETCHING.stretch(passphrase, new byte[16]);
    byte[] other = TestVault.STRETCHING.stretch(passphrase, VaultKey.randomBytes(16));
    assertEquals("é€ passphrase", new String(passphrase));
    assertFalse(Arrays.equals(one, other));
  }

  @Test
  void keysComeFromHkdfOfRfc5869() {
    // Computed with Python's hmac from RFC 5869, sections 2.2 and 2.3.
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) 7);
    assertEquals(
        "9e275cca1a03e6b84563b0015dc34e23eb4c0d9951a98c804e11ae8069029555",
        HexFormat.of().formatHex(new VaultKey(bytes).derive("database").getEncoded()));
  }

  @Test
  void aWipedKeyIsGone() {
    VaultKey key = VaultKey.random();
    key.destroy();
    assertTrue(key.isDestroyed());
    TestVault.assertClosed(key::getEncoded);
    TestVault.assertClosed(() -> key.derive("database"));
  }
}
