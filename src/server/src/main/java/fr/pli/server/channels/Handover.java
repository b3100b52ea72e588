package fr.pli.server.channels;

import fr.pli.exchange.letter.Delivery;
import fr.pli.exchange.seal.LetterPackage;
import java.util.UUID;

/** A letter in the clear, in memory only, on its way to an operator. */
public record Handover(UUID dispatch, Delivery delivery, LetterPackage letter) {
  @Override
  public String toString() {
    return "Handover[" + dispatch + "]";
  }
}
