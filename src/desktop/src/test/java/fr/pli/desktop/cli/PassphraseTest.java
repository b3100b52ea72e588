package fr.pli.desktop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class PassphraseTest {
  private static Passphrase read(byte[] bytes) throws Exception {
    return Passphrase.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void theFirstLineIsThePassphrase() throws Exception {
    try (Passphrase passphrase = read("Clé à l’abri\r\nautre\n".getBytes(UTF_8))) {
      assertArrayEquals("Clé à l’abri".toCharArray(), passphrase.characters());
    }
  }

  @Test
  void aLineWithoutAnEndIsTakenToo() throws Exception {
    assertArrayEquals("abc".toCharArray(), read("abc".getBytes(UTF_8)).characters());
    assertEquals(0, read(new byte[0]).characters().length);
  }

  @Test
  void closingWipes() throws Exception {
    Passphrase passphrase = read("abc\n".getBytes(UTF_8));
    passphrase.close();
    assertArrayEquals(new char[3], passphrase.characters());
  }

  @Test
  void whatIsNoTextOrNeverEndsIsRefused() {
    assertThrows(CommandRefusal.class, () -> read(new byte[] {(byte) 0xff, (byte) 0xfe, '\n'}));
    assertThrows(CommandRefusal.class, () -> read(new byte[100_000]));
  }
}
