package fr.pli.exchange.letter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The life of an outgoing letter. Codes are stored; what a user reads lives beside the user
 * interface. Every state but the last has a way on: nothing is a dead end.
 */
public enum LetterState {
  /** The file is still being written, or cannot be opened for itself yet. */
  ARRIVING("arriving"),
  /** Stored in the vault; the worker is reading it. */
  READING("reading"),
  /** A person looks at it. */
  TO_REVIEW("to-review"),
  /** Approved; dispatches exist; the undo window may still be open. */
  APPROVED("approved"),
  /** Every dispatch has ended well. */
  DONE("done"),
  /** Put aside with a reason; can be taken up again. */
  SET_ASIDE("set-aside"),
  /** In the bin; can be restored. */
  DISCARDED("discarded"),
  /** Its content was erased, by a person or because its time was over; what is left proves it. */
  ERASED("erased");

  private final String code;

  LetterState(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The states that may follow this one. */
  public Set<LetterState> next() {
    return switch (this) {
      case ARRIVING -> EnumSet.of(READING, SET_ASIDE, DISCARDED);
      case READING -> EnumSet.of(TO_REVIEW, SET_ASIDE, DISCARDED);
      case TO_REVIEW -> EnumSet.of(APPROVED, READING, SET_ASIDE, DISCARDED, ERASED);
      case APPROVED -> EnumSet.of(DONE, TO_REVIEW, ERASED);
      case DONE -> EnumSet.of(APPROVED, ERASED);
      case SET_ASIDE -> EnumSet.of(READING, TO_REVIEW, DISCARDED, ERASED);
      case DISCARDED -> EnumSet.of(TO_REVIEW, SET_ASIDE, ERASED);
      case ERASED -> EnumSet.noneOf(LetterState.class);
    };
  }

  public boolean mayBecome(LetterState state) {
    return next().contains(state);
  }

  /**
   * The state of a stored code.
   *
   * @throws IllegalArgumentException if no state has this code
   */
  public static LetterState ofCode(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown letter state"));
  }
}
