package fr.pli.bench.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Good letters, damaged as disks, mail and editors do it. */
final class Damage {
  private final List<byte[]> letters;

  Damage(List<byte[]> letters) {
    this.letters = List.copyOf(letters);
  }

  List<Oddity> all() {
    return List.of(
        new Oddity("tronque", random -> truncated(any(random), random)),
        new Oddity("tronque-fin", random -> joined(truncated(any(random), random), "\n%%EOF\n")),
        new Oddity("octets", random -> flipped(any(random), 1 + random.nextInt(8), random)),
        new Oddity("octets-nombreux", random -> flipped(any(random), 500, random)),
        new Oddity("chiffres", random -> digits(any(random), random)),
        new Oddity("mots", random -> words(any(random), random)),
        new Oddity("trou", random -> hole(any(random), random)),
        new Oddity("manque", random -> cut(any(random), random)),
        new Oddity("double", random -> doubled(any(random), random)),
        new Oddity("melange", random -> spliced(any(random), any(random), random)),
        new Oddity("fins-de-ligne", random -> lineEnds(any(random))),
        new Oddity("tardif", random -> joined("x".repeat(random.nextInt(4_000)), any(random))),
        new Oddity("polyglotte", random -> joined("PK\3\4GIF89a<html>", any(random))),
        new Oddity("suite", random -> joined(any(random), any(random))));
  }

  private byte[] any(RandomGenerator random) {
    return letters.get(random.nextInt(letters.size())).clone();
  }

  private static byte[] truncated(byte[] file, RandomGenerator random) {
    return Arrays.copyOf(file, random.nextInt(file.length));
  }

  private static byte[] flipped(byte[] file, int times, RandomGenerator random) {
    for (int time = 0; time < times; time++) {
      file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return file;
  }

  /** Lengths, places and numbers of objects that lie. */
  private static byte[] digits(byte[] file, RandomGenerator random) {
    for (int at = 0; at < file.length; at++) {
      if (file[at] >= '0' && file[at] <= '9' && random.nextInt(60) == 0) {
        file[at] = (byte) ('0' + random.nextInt(10));
      }
    }
    return file;
  }

  /** Words of the format in the place of others. */
  private static byte[] words(byte[] file, RandomGenerator random) {
    List<String> words =
        List.of("endobj", "stream", "endstream", "/Kids", "/Type", " 0 R", "obj", "/Length", "<<");
    String text = new String(file, ISO_8859_1);
    String from = words.get(random.nextInt(words.size()));
    String to = words.get(random.nextInt(words.size()));
    int at = text.indexOf(from, random.nextInt(file.length));
    return at < 0
        ? file
        : (text.substring(0, at) + to + text.substring(at + from.length())).getBytes(ISO_8859_1);
  }

  private static byte[] hole(byte[] file, RandomGenerator random) {
    int from = random.nextInt(file.length);
    Arrays.fill(file, from, Math.min(file.length, from + 4_096), (byte) 0);
    return file;
  }

  private static byte[] cut(byte[] file, RandomGenerator random) {
    int from = random.nextInt(file.length);
    int to = Math.min(file.length, from + 1 + random.nextInt(4_096));
    return joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
  }

  private static byte[] doubled(byte[] file, RandomGenerator random) {
    int from = random.nextInt(file.length);
    return joined(Arrays.copyOf(file, from), file);
  }

  private static byte[] spliced(byte[] one, byte[] other, RandomGenerator random) {
    return joined(
        Arrays.copyOf(one, random.nextInt(one.length)),
        Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
  }

  /** As a transfer in text mode leaves it. */
  private static byte[] lineEnds(byte[] file) {
    return new String(file, ISO_8859_1).replace("\n", "\r\n").getBytes(ISO_8859_1);
  }

  private static byte[] joined(Object... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Object part : parts) {
      all.writeBytes(part instanceof byte[] bytes ? bytes : part.toString().getBytes(ISO_8859_1));
    }
    return all.toByteArray();
  }
}
