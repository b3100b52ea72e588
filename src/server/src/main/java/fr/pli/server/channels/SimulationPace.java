package fr.pli.server.channels;

import java.time.Duration;

/**
 * How fast and how faulty the simulated channels are.
 *
 * @param factor 1 for real-looking seconds, 0 for at once
 * @param failuresPerThousand 0 to 1000; which dispatches fail follows from their ids
 */
public record SimulationPace(double factor, int failuresPerThousand) {
  public SimulationPace {
    if (factor < 0 || failuresPerThousand < 0 || failuresPerThousand > 1000) {
      throw new IllegalArgumentException("Not a pace");
    }
  }

  /** Seconds between the steps, one dispatch of a hundred fails. */
  public static SimulationPace realistic() {
    return new SimulationPace(1, 10);
  }

  /** No waiting, and no failure but the ones that an address asks for. */
  public static SimulationPace immediate() {
    return new SimulationPace(0, 0);
  }

  Duration of(int seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000 * factor));
  }
}
