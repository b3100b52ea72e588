package fr.pli.exchange.wire;

import java.io.ByteArrayOutputStream;

/**
 * Crockford's base 32: no I, L, O, U; what people type for them is understood (I and L are 1, O is
 * 0); upper and lower case are the same.
 */
final class Base32 {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte b : bytes) {
      held = (held << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((held >> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /**
   * The bytes of a text without separators.
   *
   * @throws MistypedCode if a character is not of the alphabet, or bits are left over
   */
  static byte[] decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (int i = 0; i < text.length(); i++) {
      held = (held << 5) | digit(text.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    if (bits >= 5) {
      throw new MistypedCode(MistypedCode.Reason.LENGTH, "The code is incomplete or too long");
    }
    if (held != 0) {
      throw new MistypedCode(
          MistypedCode.Reason.CHECKSUM, "The last character of the code is not the printed one");
    }
    return bytes.toByteArray();
  }

  private static int digit(char typed) {
    char c =
        switch (Character.toUpperCase(typed)) {
          case 'I', 'L' -> '1';
          case 'O' -> '0';
          default -> Character.toUpperCase(typed);
        };
    int digit = ALPHABET.indexOf(c);
    if (digit < 0) {
      throw new MistypedCode(
          MistypedCode.Reason.FOREIGN_CHARACTER, "A code holds letters and digits only");
    }
    return digit;
  }
}
