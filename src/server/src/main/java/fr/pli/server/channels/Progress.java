package fr.pli.server.channels;

import fr.pli.exchange.evidence.EvidenceEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a channel knows now.
 *
 * @param news what happened since the last answer, or null
 * @param askAgain when to ask next, or null at the end
 * @param memo the channel's own note, at most 2,000 characters; stored in the clear, so never an
 *     address or anything of the letter
 */
public record Progress(@Nullable News news, @Nullable Duration askAgain, String memo) {
  /**
   * Something to put into a receipt.
   *
   * @param reason stable code of a failure, or empty
   * @param detail short public detail, or empty
   */
  public record News(EvidenceEvent event, String reason, String detail) {
    public static News of(EvidenceEvent event) {
      return new News(event, "", "");
    }

    public static News failed(String reason) {
      return new News(EvidenceEvent.FAILED, reason, "");
    }
  }
}
