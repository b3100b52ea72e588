package fr.pli.exchange.wire;

import fr.pli.exchange.evidence.SignedHead;
import java.util.List;

/**
 * How the evidence log stands now, and that it goes on from where the caller knew it.
 *
 * @param consistency proof from the size that was asked about to this head (RFC 9162, section
 *     2.1.4), hexadecimal; empty when the sizes are equal, when nothing was known, or when the log
 *     is shorter than that
 */
public record LogState(SignedHead head, List<String> consistency) {
  public LogState {
    consistency = List.copyOf(consistency);
  }
}
