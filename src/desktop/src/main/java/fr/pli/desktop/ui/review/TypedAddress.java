package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.exchange.letter.Channel;
import java.util.List;
import java.util.regex.Pattern;

/** An address of a channel as people type it. */
final class TypedAddress {
  private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[A-Za-z]{2,24}");
  private static final Pattern FAX = Pattern.compile("(0|\\+33|0033)[1-9]\\d{8}");

  /** NF Z10-011: at most 6 lines of 38 characters. */
  private static final int LINES = 6;

  private static final int LINE = 38;

  private TypedAddress() {}

  /** Message key of what is wrong, or empty. */
  static String problem(Channel channel, String text) {
    if (channel == Channel.POST) {
      List<String> lines = lines(text);
      boolean fits =
          lines.size() >= 2
              && lines.size() <= LINES
              && lines.stream().allMatch(line -> line.length() <= LINE);
      return fits ? "" : "review.wrong.post";
    }
    if (channel == Channel.FAX) {
      return FAX.matcher(digits(text)).matches() ? "" : "review.wrong.fax";
    }
    return MAIL.matcher(text.strip()).matches() ? "" : "review.wrong.mail";
  }

  /** The option, once there is no problem. */
  static ChannelOption option(Channel channel, String text) {
    return switch (channel) {
      case POST -> new ChannelOption(channel, "", lines(text), "typed");
      case FAX -> new ChannelOption(channel, digits(text), List.of(), "typed");
      case NETWORK, MSSANTE, APICRYPT, PATIENT, RECORD ->
          new ChannelOption(channel, text.strip(), List.of(), "typed");
    };
  }

  private static String digits(String text) {
    return text.replaceAll("[\\s.-]", "");
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
