package fr.pli.exchange.evidence;

import fr.pli.exchange.letter.DispatchState;
import java.util.Arrays;

/**
 * What a receipt states about a dispatch. Codes are signed and stored; they never change. Beside
 * each, the event of ETSI EN 319 522-1 that it is modelled on.
 */
public enum EvidenceEvent {
  ACCEPTED("accepted", "SubmissionAcceptance", DispatchState.ACCEPTED),
  HANDED_OVER("handed-over", "RelayToNonERDS", DispatchState.HANDED_OVER),
  PRINTED("printed", "RelayToNonERDS", DispatchState.PRINTED),
  FAXED("faxed", "RelayToNonERDS", DispatchState.FAXED),
  DELIVERED("delivered", "ContentHandover", DispatchState.DELIVERED),
  OPENED("opened", "ContentHandover", DispatchState.OPENED),
  FAILED("failed", "RelayToNonERDSFailure", DispatchState.FAILED);

  private final String code;
  private final String model;
  private final DispatchState state;

  EvidenceEvent(String code, String model, DispatchState state) {
    this.code = code;
    this.model = model;
    this.state = state;
  }

  public String code() {
    return code;
  }

  /** The event of EN 319 522-1 that comes nearest. */
  public String model() {
    return model;
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
