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
  UNREADABLE("unreadable"),
  /** Its content was erased, by a person or because its time was over. */
  ERASED("erased");

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
      case ANNOUNCED -> EnumSet.of(FETCHED, UNREADABLE, ERASED);
      case FETCHED -> EnumSet.of(UNREAD, UNREADABLE, ERASED);
      case UNREAD -> EnumSet.of(READ, FILED, ERASED);
      case READ -> EnumSet.of(FILED, UNREAD, ERASED);
      case FILED -> EnumSet.of(READ, ERASED);
      case UNREADABLE -> EnumSet.of(FETCHED, ANNOUNCED, ERASED);
      case ERASED -> EnumSet.noneOf(ReceivedState.class);
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
