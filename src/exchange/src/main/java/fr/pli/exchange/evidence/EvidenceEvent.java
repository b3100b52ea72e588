package fr.pli.exchange.evidence;

import fr.pli.exchange.letter.DispatchState;
import java.util.Arrays;

/** What a receipt states about a dispatch. Codes are signed and stored; they never change. */
public enum EvidenceEvent {
  ACCEPTED("accepted", DispatchState.ACCEPTED),
  HANDED_OVER("handed-over", DispatchState.HANDED_OVER),
  PRINTED("printed", DispatchState.PRINTED),
  FAXED("faxed", DispatchState.FAXED),
  DELIVERED("delivered", DispatchState.DELIVERED),
  OPENED("opened", DispatchState.OPENED),
  FAILED("failed", DispatchState.FAILED);

  private final String code;
  private final DispatchState state;

  EvidenceEvent(String code, DispatchState state) {
    this.code = code;
    this.state = state;
  }

  public String code() {
    return code;
  }

  /** The state that the dispatch reaches by this event. */
  public DispatchState state() {
    return state;
  }

  /**
   * The event of a stored code.
   *
   * @throws IllegalArgumentException if no event has this code
   */
  public static EvidenceEvent ofCode(String code) {
    return Arrays.stream(values())
        .filter(event -> event.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown evidence event"));
  }
}
