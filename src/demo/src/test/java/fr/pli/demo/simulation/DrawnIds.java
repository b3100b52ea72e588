package fr.pli.demo.simulation;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** UUIDv7 (RFC 9562) by somebody's clock and chance; remembers which it gave. */
final class DrawnIds implements Supplier<UUID> {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final InstantSource clock;
  private final RandomGenerator random;
  private final Set<UUID> given = new HashSet<>();

  DrawnIds(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public UUID get() {
    long high = clock.millis() << 16 | VERSION_7 | random.nextInt(1 << 12);
    UUID id = new UUID(high, random.nextLong() >>> 2 | VARIANT);
    given.add(id);
    return id;
  }

  boolean gave(UUID id) {
    return given.contains(id);
  }
}
