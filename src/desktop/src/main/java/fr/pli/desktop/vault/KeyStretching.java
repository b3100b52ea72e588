package fr.pli.desktop.vault;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.util.Strings;

/**
 * Argon2id (RFC 9106): what one guess of a passphrase costs. Never under 64 MiB.
 *
 * @param mebibytes memory, 64 to 1024
 * @param passes 1 to 32
 */
public record KeyStretching(int mebibytes, int passes) {
  private static final int FLOOR = 64;
  private static final int LANES = 4;
  private static final long AIM_NANOS = 700_000_000L;

  public KeyStretching {
    if (mebibytes < FLOOR || mebibytes > 1024 || passes < 1 || passes > 32) {
      throw new IllegalArgumentException("64 to 1024 MiB, 1 to 32 passes");
    }
  }

  public static KeyStretching ofMebibytes(int mebibytes, int passes) {
    return new KeyStretching(mebibytes, passes);
  }

  /**
   * About 0.7 s on this machine: 256 MiB if three passes fit into that time and a quarter of the
   * heap, otherwise 128 or 64, then as many passes as fit, at least three.
   */
  public static KeyStretching calibrated() {
    KeyStretching floor = new KeyStretching(FLOOR, 1);
    floor.nanos();
    long pass = Math.max(1, floor.nanos());
    int mebibytes = FLOOR;
    while (mebibytes < 256
        && 3 * pass * (mebibytes * 2 / FLOOR) <= AIM_NANOS
        && (mebibytes * 2L) << 20 <= Runtime.getRuntime().maxMemory() / 4) {
      mebibytes *= 2;
    }
    long passes = AIM_NANOS / (pass * (mebibytes / FLOOR));
    return new KeyStretching(mebibytes, Math.clamp(passes, 3, 16));
  }

  private long nanos() {
    long start = System.nanoTime();
    stretch("calibration".toCharArray(), new byte[16]);
    return System.nanoTime() - start;
  }

  /** 32 bytes from a passphrase; the passphrase is left to the caller. */
  byte[] stretch(char[] passphrase, byte[] salt) {
    byte[] bytes = Strings.toUTF8ByteArray(passphrase);
    try {
      Argon2BytesGenerator argon = new Argon2BytesGenerator();
      argon.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(mebibytes << 10)
              .withIterations(passes)
              .withParallelism(LANES)
              .withSalt(salt)
              .build());
      byte[] stretched = new byte[VaultKey.BYTES];
      argon.generateBytes(bytes, stretched);
      return stretched;
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
