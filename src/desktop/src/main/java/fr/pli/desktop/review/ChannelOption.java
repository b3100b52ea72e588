package fr.pli.desktop.review;

import fr.pli.exchange.letter.Channel;
import java.util.List;

/**
 * A channel that a recipient has.
 *
 * @param target mailbox id, mail address, fax number, e-mail, INS; empty for post
 * @param postalLines address block for post, otherwise empty
 * @param reason code of why it is offered or chosen: "preferred", "sealed-end-to-end", "only-one",
 *     …
 */
public record ChannelOption(
    Channel channel, String target, List<String> postalLines, String reason) {
  public ChannelOption {
    postalLines = List.copyOf(postalLines);
  }

  @Override
  public String toString() {
    return "ChannelOption[" + channel.code() + "]";
  }
}
