package fr.pli.exchange.letter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The life of a received letter. */
public enum ReceivedState {
  /** The server told of it; its bytes are not here yet. */
  ANNOUNCED("announced"),
  /** The sealed bytes are on this workstation. */
  FETCHED("fetched"),
  /** Opened and verified, nobody has read it. */
  UNREAD("unread"),
  READ("read"),
  /** Filed into the practice software's folder. */
  FILED("filed"),
  /** Could not be opened or verified; stays until someone acts. */
  UNREADABLE("unreadable");

  private final String code;

  ReceivedState(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The states that may follow this one. */
  public Set<ReceivedState> next() {
    return switch (this) {
      case ANNOUNCED -> EnumSet.of(FETCHED, UNREADABLE);
      case FETCHED -> EnumSet.of(UNREAD, UNREADABLE);
      case UNREAD -> EnumSet.of(READ, FILED);
      case READ -> EnumSet.of(FILED, UNREAD);
      case FILED -> EnumSet.of(READ);
      case UNREADABLE -> EnumSet.of(FETCHED, ANNOUNCED);
    };
  }

  public boolean mayBecome(ReceivedState state) {
    return next().contains(state);
  }

  /**
   * The state of a stored code.
   *
   * @throws IllegalArgumentException if no state has this code
   */
  public static ReceivedState ofCode(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown received state"));
  }
}
