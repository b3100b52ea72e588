package fr.pli.bench.hostile;

import java.util.random.RandomGenerator;

/**
 * A way in which a file can be odd.
 *
 * @param name for the name of the file
 */
record Oddity(String name, Making making) {
  /** Makes the bytes; the same for the same random numbers. */
  interface Making {
    byte[] make(RandomGenerator random);
  }
}
