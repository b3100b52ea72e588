package fr.pli.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which path is answered by whom, and who may come through that door. */
public record RouteTable(List<Entry> entries) {
  public RouteTable {
    entries = List.copyOf(entries);
  }

  /** The paths of all families. */
  public static RouteTable of(RouteFamily... families) {
    return new RouteTable(
        Arrays.stream(families).flatMap(family -> family.entries().stream()).toList());
  }

  Optional<Match> find(String path) {
    return entries.stream()
        .filter(entry -> entry.fits(path))
        .findFirst()
        .map(
            entry -> new Match(entry.door(), entry.route(), path.substring(entry.path().length())));
  }

  /** Who may call. */
  public enum Door {
    OPEN,
    DEVICES,
    /** Workstations, also those that were shut out. */
    DISMISSED,
    OPERATOR
  }

  /**
   * A path, or with a slash at the end everything below it.
   *
   * @param path of the wire's routes
   */
  public record Entry(Door door, String path, Route route) {
    boolean fits(String asked) {
      return path.endsWith("/") ? asked.startsWith(path) : asked.equals(path);
    }
  }

  /** The route, and the path behind its own. */
  record Match(Door door, Route route, String rest) {}
}
