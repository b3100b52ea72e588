package fr.pli.server.channels;

import fr.pli.exchange.letter.Channel;
import java.io.IOException;
import java.util.UUID;

/**
 * A way out of the network. A real one talks to an operator; a simulated one only says what a real
 * one could say, and calls itself {@code simulation:…} in every receipt.
 *
 * <p>A crash between the operator's answer and our note of it means that {@link #handOver} is asked
 * again for the same dispatch: a real channel gives the dispatch id to its operator as the key that
 * makes the repetition harmless.
 */
public interface OutsideChannel {
  Channel channel();

  /** Who causes its events, as receipts say it. */
  String actor();

  /**
   * Hands a letter over.
   *
   * @throws IOException when the operator cannot be reached; it is tried again later
   */
  Progress handOver(Handover handover) throws IOException;

  /**
   * Asks what became of a letter.
   *
   * @param memo what this channel noted in its last answer
   * @throws IOException when the operator cannot be reached; it is tried again later
   */
  Progress follow(UUID dispatch, String memo) throws IOException;
}
