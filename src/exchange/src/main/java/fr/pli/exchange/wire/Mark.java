package fr.pli.exchange.wire;

import java.util.Set;

/**
 * What someone of a practice did with one of its letters, told to its other workstations; never
 * about whom the letter is. The order in which the server took marks is the order in which they
 * count.
 *
 * @param id UUIDv7 made by the workstation: the key of idempotency
 * @param message message id
 * @param kind one of {@link #KINDS}
 * @param value who has to deal with the letter, for {@link #ASSIGNED}, empty for nobody; otherwise
 *     empty
 * @param by who did it
 */
public record Mark(String id, String message, String kind, String value, String by) {
  public static final String READ = "read";
  public static final String UNREAD = "unread";
  public static final String FILED = "filed";
  public static final String ASSIGNED = "assigned";

  /** Its content was erased: it goes on every workstation, and on the server. */
  public static final String ERASED = "erased";

  public static final Set<String> KINDS = Set.of(READ, UNREAD, FILED, ASSIGNED, ERASED);

  /** Most characters of {@code value} and of {@code by}. */
  public static final int LONGEST = 200;
}
