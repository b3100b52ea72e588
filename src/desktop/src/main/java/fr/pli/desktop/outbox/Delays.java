package fr.pli.desktop.outbox;

import fr.pli.exchange.letter.DispatchState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What has not left for too long. */
public final class Delays {
  /** From here on a person is warned. */
  public static final Duration TOO_LONG = Duration.ofMinutes(30);

  private final Outbox outbox;

  public Delays(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Dispatches that the server should have had 30 minutes ago, oldest first. */
  public List<Dispatch> waitsTooLong(Instant now) {
    return outbox.dispatches().reversed().stream().filter(each -> waitsTooLong(each, now)).toList();
  }

  /** True when the server should have had it 30 minutes ago. */
  public static boolean waitsTooLong(Dispatch dispatch, Instant now) {
    boolean waits = dispatch.state() == DispatchState.HELD || dispatch.state().toSend();
    return waits && !now.isBefore(dispatch.heldUntil().plus(TOO_LONG));
  }
}
