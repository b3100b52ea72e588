package fr.pli.desktop.ui.sent;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.ui.Messages;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import java.time.Duration;
import java.time.Instant;

/** How a dispatch stands, as sentences that say no more than the proof says. */
final class SentWords {
  private final Messages messages;
  private final Instant now;

  SentWords(Messages messages, Instant now) {
    this.messages = messages;
    this.now = now;
  }

  /** What happened, and when. */
  String state(SentRow.Entry entry) {
    Dispatch dispatch = entry.dispatch();
    if (dispatch.state().needsAttention()) {
      return messages.word("failure.", dispatch.reason());
    }
    return switch (entry.delay()) {
      case LATE -> messages.text("sent.late", messages.when(dispatch.createdAt(), now));
      case NO_NEWS ->
          messages.text("sent.no-news", messages.span(Duration.between(dispatch.since(), now)));
      case NONE -> happened(dispatch) + " " + messages.when(dispatch.since(), now);
    };
  }

  private String happened(Dispatch dispatch) {
    String code = dispatch.state().code();
    if (dispatch.state() == DispatchState.FAXED && !dispatch.detail().isEmpty()) {
      return messages.text("sent.state.faxed-pages", dispatch.detail());
    }
    if (dispatch.reason().equals("settled")) {
      return messages.text("sent.state.settled");
    }
    String exact = "sent.state." + dispatch.option().channel().code() + "." + code;
    return messages.text(messages.has(exact) ? exact : "sent.state." + code);
  }

  /** What comes next, or what to do; empty when nothing is left to come. */
  String next(SentRow.Entry entry) {
    Dispatch dispatch = entry.dispatch();
    return switch (dispatch.state()) {
      case FAILED, NEEDS_PERSON -> toDo(entry);
      case HELD, SEALED, UPLOADING, SUBMITTED -> leaving(entry);
      case ACCEPTED ->
          messages.text(
              entry.channel() == Channel.NETWORK ? "sent.next.network" : "sent.next.gateway");
      case HANDED_OVER ->
          entry.delay() == SentRow.Delay.NO_NEWS
              ? toDo(entry)
              : messages.text("sent.next.no-receipt");
      case PRINTED -> messages.text("sent.next.post");
      case FAXED, DELIVERED, OPENED, WITHDRAWN -> "";
    };
  }

  private String toDo(SentRow.Entry entry) {
    return entry.others().isEmpty()
        ? messages.text("sent.next.decide")
        : messages.text("sent.next.resend", channel(entry.others().getFirst()));
  }

  private String leaving(SentRow.Entry entry) {
    Dispatch dispatch = entry.dispatch();
    if (!entry.online()) {
      return messages.text("sent.next.offline");
    }
    if (dispatch.attempts() > 0) {
      String why = messages.word("failure.", dispatch.reason());
      return messages.text("sent.next.retry", why, messages.when(dispatch.nextAttempt(), now));
    }
    return dispatch.state() == DispatchState.HELD
        ? messages.text("sent.next.held", messages.timeWithSeconds(dispatch.heldUntil()))
        : "";
  }

  private String channel(ChannelOption option) {
    return messages.text("channel." + option.channel().code());
  }
}
