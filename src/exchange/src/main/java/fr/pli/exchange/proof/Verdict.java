package fr.pli.exchange.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proof shows.
 *
 * @param declaration what is declared, null if it is not proven
 * @param points everything that was checked
 */
public record Verdict(@Nullable Declaration declaration, List<Point> points) {
  public Verdict {
    points = List.copyOf(points);
  }

  /** True if nothing is contradicted and an acceptance by the server is proven. */
  public boolean holds() {
    return declaration != null && noneRefuted() && shown(Matter.RECEIPT);
  }

  /** True if it holds and nothing is missing. */
  public boolean complete() {
    return holds() && points.stream().allMatch(point -> point.outcome() == Outcome.PROVEN);
  }

  private boolean noneRefuted() {
    return points.stream().noneMatch(point -> point.outcome() == Outcome.REFUTED);
  }

  private boolean shown(Matter matter) {
    return points.stream()
        .anyMatch(point -> point.matter() == matter && point.outcome() == Outcome.PROVEN);
  }
}
