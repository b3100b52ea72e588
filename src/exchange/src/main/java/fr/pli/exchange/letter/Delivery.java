package fr.pli.exchange.letter;

import java.util.List;

/**
 * Where the gateway hands a letter over, inside the envelope so that the store never sees it.
 *
 * @param address mail address, fax number, or e-mail of the patient; empty for post
 * @param postalLines address block, at most 6 lines of 38 characters (NF Z10-011); empty otherwise
 */
public record Delivery(Channel channel, String address, List<String> postalLines) {
  public Delivery {
    postalLines = List.copyOf(postalLines);
  }

  /** Never prints the address, which may be a patient's. */
  @Override
  public String toString() {
    return "Delivery[" + channel.code() + "]";
  }
}
