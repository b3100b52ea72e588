package fr.pli.demo.faults;

import fr.pli.exchange.wire.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * A letter whose bytes follow from its name, so that whoever knows the name knows what has to
 * arrive. One in fifty is large enough to travel in parts.
 */
record NumberedLetter(String station, int number) {
  private static final int ONE_LARGE_IN = 50;
  private static final int SMALL = 60 << 10;
  private static final int USUAL = 400 << 10;
  private static final int LARGE = 5_300_000;

  static NumberedLetter of(String fileName) {
    int dash = fileName.indexOf('-');
    int number = Integer.parseInt(fileName.substring(dash + 1, fileName.indexOf('.')));
    return new NumberedLetter(fileName.substring(0, dash), number);
  }

  String fileName() {
    return "%s-%05d.pdf".formatted(station, number);
  }

  byte[] pdf() {
    Random random = new Random(fileName().hashCode());
    byte[] noise = new byte[size(random)];
    random.nextBytes(noise);
    byte[] head = ("%PDF-1.7\n" + fileName() + "\n").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, noise, 0, head.length);
    return noise;
  }

  String sha256() {
    return Sha256.hex(pdf());
  }

  private int size(Random random) {
    if (number % ONE_LARGE_IN == ONE_LARGE_IN / 2) {
      return LARGE + random.nextInt(LARGE / 5);
    }
    return 1_000 + random.nextInt(random.nextInt(4) == 0 ? USUAL : SMALL);
  }
}
