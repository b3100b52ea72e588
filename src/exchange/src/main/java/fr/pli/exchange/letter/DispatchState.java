package fr.pli.exchange.letter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a dispatch: one letter, one recipient, one channel. Each move is a row with its time,
 * its cause and who did it.
 */
public enum DispatchState {
  /** Approved; may still be taken back; nothing has left. */
  HELD("held"),
  /** The envelope lies sealed on this workstation. */
  SEALED("sealed"),
  /** Bytes are on their way to the server. */
  UPLOADING("uploading"),
  /** The server was asked to take it; its answer is not known yet. */
  SUBMITTED("submitted"),
  /** The server holds it: signed receipt. */
  ACCEPTED("accepted"),
  /** Handed over to the recipient's own server or operator. */
  HANDED_OVER("handed-over"),
  /** Printed, waiting to be posted, or posted by the print service. */
  PRINTED("printed"),
  /** The far fax machine took all pages. */
  FAXED("faxed"),
  /** On the recipient's workstation or in the recipient's mailbox. */
  DELIVERED("delivered"),
  /** Opened there. It does not say that a given person read it. */
  OPENED("opened"),
  /** Failed with a reason; another channel can be tried. */
  FAILED("failed"),
  /** Only a person can go on; the reason says how. */
  NEEDS_PERSON("needs-person"),
  /** Replaced by another dispatch through another channel, or taken back. */
  WITHDRAWN("withdrawn");

  private final String code;

  DispatchState(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The states that may follow this one. */
  public Set<DispatchState> next() {
    return switch (this) {
      case HELD -> EnumSet.of(SEALED, NEEDS_PERSON, WITHDRAWN);
      case SEALED -> EnumSet.of(UPLOADING, SUBMITTED, NEEDS_PERSON, WITHDRAWN);
      case UPLOADING -> EnumSet.of(SEALED, SUBMITTED, ACCEPTED, NEEDS_PERSON);
      case SUBMITTED -> EnumSet.of(SEALED, ACCEPTED, NEEDS_PERSON);
      case ACCEPTED -> EnumSet.of(HANDED_OVER, PRINTED, FAXED, DELIVERED, OPENED, FAILED);
      case HANDED_OVER -> EnumSet.of(DELIVERED, OPENED, FAILED);
      case PRINTED, FAXED -> EnumSet.of(DELIVERED, FAILED);
      case DELIVERED -> EnumSet.of(OPENED, FAILED);
      case OPENED, WITHDRAWN -> EnumSet.noneOf(DispatchState.class);
      case FAILED -> EnumSet.of(WITHDRAWN, NEEDS_PERSON);
      case NEEDS_PERSON -> EnumSet.of(HELD, SEALED, WITHDRAWN);
    };
  }

  public boolean mayBecome(DispatchState state) {
    return next().contains(state);
  }

  /** True while the workstation still has to bring the envelope to the server. */
  public boolean toSend() {
    return this == SEALED || this == UPLOADING || this == SUBMITTED;
  }

  /** True when a person has to look at it. */
  public boolean needsAttention() {
    return this == FAILED || this == NEEDS_PERSON;
  }

  /**
   * The state of a stored code.
   *
   * @throws IllegalArgumentException if no state has this code
   */
  public static DispatchState ofCode(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown dispatch state"));
  }
}
