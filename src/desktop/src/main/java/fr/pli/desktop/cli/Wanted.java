package fr.pli.desktop.cli;

import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Patient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person who sends has said of the letter.
 *
 * @param to recipients as typed
 * @param channel null for the best one that each recipient has
 * @param type null for what is read on the page
 * @param patient null for what is read on the page
 * @param again true to send bytes once more that have left before
 * @param agreed true when the patient agreed to recipients outside the care team
 */
record Wanted(
    List<String> to,
    @Nullable Channel channel,
    @Nullable DocumentType type,
    @Nullable Patient patient,
    boolean again,
    boolean agreed) {
  /** Never prints the patient. */
  @Override
  public String toString() {
    return "Wanted[…]";
  }
}
