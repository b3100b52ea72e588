package fr.pli.server.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each caller may ask: so many requests per second on average, ten seconds' worth at
 * once. Buckets that are full again are forgotten.
 */
final class TokenBuckets {
  private static final int BURST_SECONDS = 10;
  private static final int SWEEP_AT = 10_000;

  private final double perSecond;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  TokenBuckets(double perSecond, InstantSource clock) {
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /** Takes a token; if there is none, tells how long to wait. */
  Optional<Duration> take(String caller) {
    Instant now = clock.instant();
    if (buckets.size() > SWEEP_AT) {
      buckets.values().removeIf(bucket -> level(bucket, now) >= burst());
    }
    Bucket after =
        buckets.compute(
            caller,
            (_, bucket) -> {
              double level = bucket == null ? burst() : level(bucket, now);
              return new Bucket(level >= 1 ? level - 1 : level, now, level >= 1);
            });
    return after.given
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round(1000 * (1 - after.tokens) / perSecond) + 1));
  }

  private double level(Bucket bucket, Instant now) {
    double seconds = Duration.between(bucket.at, now).toMillis() / 1000.0;
    return Math.min(burst(), bucket.tokens + Math.max(0, seconds) * perSecond);
  }

  private double burst() {
    return perSecond * BURST_SECONDS;
  }

  private record Bucket(double tokens, Instant at, boolean given) {}
}
