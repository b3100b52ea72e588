package fr.pli.desktop.ui;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Move;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.letter.LetterState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** An outbox in memory that notes what it was asked. */
public final class FakeOutbox implements Outbox {
  public final List<Dispatch> dispatches = new ArrayList<>();
  public final Map<UUID, List<Move>> moves = new LinkedHashMap<>();
  public final Map<UUID, List<Receipt>> receipts = new LinkedHashMap<>();
  public final List<String> asked = new ArrayList<>();
  private final FakeLetters letters;
  private final FakeClock clock;
  private final Signal changed = new Signal();

  public FakeOutbox(FakeLetters letters, FakeClock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  public void add(Dispatch dispatch, Move... itsMoves) {
    dispatches.add(dispatch);
    moves.put(dispatch.id(), List.of(itsMoves));
    changed.fire();
  }

  @Override
  public Instant approve(UUID letter, String who) {
    asked.add("approve");
    if (!letters.move(letter, LetterState.TO_REVIEW, LetterState.APPROVED, "", who)) {
      throw new IllegalStateException("not to review");
    }
    changed.fire();
    return clock.instant().plus(Duration.ofSeconds(5));
  }

  @Override
  public boolean approveUnreviewed(
      UUID letter, Function<OutgoingLetter, Optional<String>> allowing) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean takeBack(UUID letter, String who) {
    asked.add("take back");
    return letters.move(letter, LetterState.APPROVED, LetterState.TO_REVIEW, "", who);
  }

  @Override
  public List<Dispatch> dispatches() {
    return List.copyOf(dispatches);
  }

  @Override
  public List<Dispatch> of(UUID letter) {
    return dispatches.stream().filter(dispatch -> dispatch.letter().equals(letter)).toList();
  }

  @Override
  public Optional<Dispatch> find(UUID id) {
    return dispatches.stream().filter(dispatch -> dispatch.id().equals(id)).findFirst();
  }

  @Override
  public List<Move> moves(UUID dispatch) {
    return moves.getOrDefault(dispatch, List.of());
  }

  @Override
  public List<Receipt> receipts(UUID dispatch) {
    return receipts.getOrDefault(dispatch, List.of());
  }

  @Override
  public void sendWaitingNow() {
    dispatches().stream()
        .filter(dispatch -> dispatch.state().toSend())
        .forEach(dispatch -> sendNow(dispatch.id()));
  }

  @Override
  public void sendNow(UUID dispatch) {
    asked.add("send now");
  }

  @Override
  public UUID resend(UUID dispatch, ChannelOption option, String who) {
    asked.add("resend by " + option.channel().code());
    return dispatch;
  }

  @Override
  public void settle(UUID dispatch, String who) {
    asked.add("settle");
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
