package fr.pli.server.channels;

import fr.pli.exchange.evidence.EvidenceEvent;
import org.jspecify.annotations.Nullable;

/**
 * One step of a simulated delivery.
 *
 * @param afterSeconds time since the step before, at the real-looking pace
 * @param event code of the event, or null when only time passes (a busy line)
 * @param reason of a failure, or empty
 */
public record Scene(int afterSeconds, @Nullable String event, String reason, String detail) {
  public static Scene event(int afterSeconds, EvidenceEvent event, String detail) {
    return new Scene(afterSeconds, event.code(), "", detail);
  }

  public static Scene failure(int afterSeconds, String reason) {
    return new Scene(afterSeconds, EvidenceEvent.FAILED.code(), reason, "");
  }

  public static Scene pause(int afterSeconds) {
    return new Scene(afterSeconds, null, "", "");
  }
}
