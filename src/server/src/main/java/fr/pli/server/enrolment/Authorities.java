package fr.pli.server.enrolment;

import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.store.Session;
import fr.pli.server.store.Settings;
import fr.pli.server.store.Store;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The network's authorities: one that issues, and while it is being replaced one beside it. First
 * the new one joins: workstations learn it, vouched for by the old one. Then it issues, and the old
 * one is still believed. At last the old one leaves. Each step takes effect at the next start.
 */
public final class Authorities {
  private static final String FIRST = "authority";
  private static final String ISSUING = "authority.issuing";
  private static final String JOINING = "authority.joining";
  private static final String LEAVING = "authority.leaving";
  private static final String CHANGED = "authority.changed";

  private final Store store;
  private final InstantSource clock;
  private final Authority issuing;
  private final @Nullable Authority joining;
  private final @Nullable Authority leaving;

  private Authorities(
      Store store,
      InstantSource clock,
      Authority issuing,
      @Nullable Authority joining,
      @Nullable Authority leaving) {
    this.store = store;
    this.clock = clock;
    this.issuing = issuing;
    this.joining = joining;
    this.leaving = leaving;
  }

  /** Opens those of this moment; the very first start founds one. */
  public static Authorities open(KeyRoom keys, Store store, InstantSource clock)
      throws IOException {
    Settings settings = new Settings(store);
    Authority issuing = Authority.open(keys, settings.find(ISSUING).orElse(FIRST), clock);
    return new Authorities(
        store,
        clock,
        issuing,
        named(keys, settings, JOINING, clock),
        named(keys, settings, LEAVING, clock));
  }

  private static @Nullable Authority named(
      KeyRoom keys, Settings settings, String role, InstantSource clock) throws IOException {
    String name = settings.find(role).orElse("");
    return name.isEmpty() ? null : Authority.open(keys, name, clock);
  }

  /** The one that certificates come from. */
  public Authority issuing() {
    return issuing;
  }

  /** All that are believed, the issuing one first. */
  public List<X509Certificate> trusted() {
    return Stream.of(issuing, joining, leaving)
        .flatMap(Stream::ofNullable)
        .map(Authority::certificate)
        .toList();
  }

  /** Certificates by which one authority vouches for the next. */
  List<X509Certificate> introductions() {
    Stream<X509Certificate> next = Stream.ofNullable(joining).map(issuing::introduce);
    Stream<X509Certificate> now = Stream.ofNullable(leaving).map(old -> old.introduce(issuing));
    return Stream.concat(next, now).toList();
  }

  /** True when the certificates of then were given before the last change of authorities. */
  public boolean changedSince(Instant issued) {
    return new Settings(store)
        .find(CHANGED)
        .map(Long::parseLong)
        .map(Instant::ofEpochMilli)
        .filter(issued::isBefore)
        .isPresent();
  }

  /**
   * Has a new authority join.
   *
   * @throws Refusal bad-request while another one joins or leaves
   */
  public void prepare() {
    demand(joining == null && leaving == null, "Another authority joins or leaves");
    change(JOINING, next(issuing.name()));
  }

  /**
   * Has the one that joined issue, and the former one leave.
   *
   * @throws Refusal bad-request if none joined
   */
  public void change() {
    Authority next = joining;
    if (next == null) {
      throw new Refusal(ProblemType.BAD_REQUEST, "No authority joined, or not yet started with it");
    }
    store.change(
        session -> {
          set(session, LEAVING, issuing.name());
          set(session, ISSUING, next.name());
          set(session, JOINING, "");
        });
  }

  /**
   * Believes the former one no longer.
   *
   * @throws Refusal bad-request if none leaves
   */
  public void retire() {
    demand(leaving != null, "No authority leaves, or not yet started without it");
    change(LEAVING, "");
  }

  private void change(String role, String name) {
    store.change(session -> set(session, role, name));
  }

  private void set(Session session, String role, String name) {
    Settings.set(session, role, name);
    Settings.set(session, CHANGED, Long.toString(clock.millis()));
  }

  private static void demand(boolean condition, String detail) {
    if (!condition) {
      throw new Refusal(ProblemType.BAD_REQUEST, detail);
    }
  }

  /** "authority", "authority-2", "authority-3" … */
  private static String next(String name) {
    int dash = name.lastIndexOf('-');
    int number = dash < 0 ? 1 : Integer.parseInt(name.substring(dash + 1));
    return FIRST + "-" + (number + 1);
  }
}
