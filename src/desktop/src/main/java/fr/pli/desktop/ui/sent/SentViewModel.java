package fr.pli.desktop.ui.sent;

import fr.pli.desktop.outbox.Delays;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.work.Signal.Subscription;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What was sent and how it stands, without controls. */
final class SentViewModel implements AutoCloseable {
  private final DeskServices services;
  private final Background background;
  private final Consumer<Exception> unexpected;
  private final ReadOnlyObjectWrapper<SentList> list = new ReadOnlyObjectWrapper<>(SentList.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable SentDetail> detail = new ReadOnlyObjectWrapper<>();
  private final Refresh<SentList> refresh;
  private final Subscription subscription;
  private @Nullable UUID chosen;

  SentViewModel(DeskServices services, Background background, Consumer<Exception> unexpected) {
    this.services = services;
    this.background = background;
    this.unexpected = unexpected;
    refresh = new Refresh<>(background, this::ask, this::show, unexpected);
    subscription = services.outbox().changed().subscribe(refresh::request);
    refresh.request();
  }

  ReadOnlyObjectProperty<SentList> list() {
    return list.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable SentDetail> detail() {
    return detail.getReadOnlyProperty();
  }

  /** Chooses the dispatch whose journey is shown; null for none. */
  void choose(SentRow.@Nullable Entry entry) {
    chosen = entry == null ? null : entry.dispatch().id();
    if (entry == null) {
      detail.set(null);
    } else {
      background.run(() -> detail(entry), this::show, unexpected);
    }
  }

  /** Sends the chosen dispatch's letter again by another channel. */
  void resend(ChannelOption option) {
    act((outbox, id) -> outbox.resend(id, option, services.person().name()));
  }

  /** Tries at once. */
  void sendNow() {
    act(
        (outbox, id) -> {
          outbox.sendNow(id);
          services.sync().soon();
        });
  }

  /** A person put it into the post, or settled it otherwise. */
  void settle() {
    act((outbox, id) -> outbox.settle(id, services.person().name()));
  }

  private void act(Act act) {
    UUID id = chosen;
    if (id != null) {
      background.run(
          () -> {
            act.on(services.outbox(), id);
            return id;
          },
          _ -> refresh.request(),
          unexpected);
    }
  }

  private SentList ask() {
    Instant now = services.clock().instant();
    Map<UUID, Optional<OutgoingLetter>> letters = new HashMap<>();
    List<SentRow.Entry> entries = new ArrayList<>();
    for (Dispatch dispatch : services.outbox().dispatches()) {
      if (dispatch.state() != DispatchState.WITHDRAWN) {
        OutgoingLetter letter =
            letters
                .computeIfAbsent(dispatch.letter(), id -> services.letters().find(id))
                .orElse(null);
        entries.add(new SentRow.Entry(dispatch, letter, Delays.waitsTooLong(dispatch, now)));
      }
    }
    return new SentList(entries);
  }

  private void show(SentList now) {
    list.set(now);
    now.entries().stream()
        .filter(entry -> entry.dispatch().id().equals(chosen))
        .findFirst()
        .ifPresent(this::choose);
  }

  private void show(SentDetail now) {
    if (now.entry().dispatch().id().equals(chosen)) {
      detail.set(now);
    }
  }

  private SentDetail detail(SentRow.Entry entry) {
    UUID id = entry.dispatch().id();
    List<Statement> statements =
        services.outbox().receipts(id).stream().map(SentViewModel::statement).toList();
    return new SentDetail(entry, services.outbox().moves(id), statements, others(entry));
  }

  private List<ChannelOption> others(SentRow.Entry entry) {
    OutgoingLetter letter = entry.letter();
    ReviewSheet sheet = letter == null ? null : letter.sheet();
    if (sheet == null) {
      return List.of();
    }
    return sheet.recipients().stream()
        .filter(each -> each.party().equals(entry.dispatch().recipient()))
        .findFirst()
        .map(each -> others(each, sheet, entry.dispatch()))
        .orElse(List.of());
  }

  private List<ChannelOption> others(
      ReviewRecipient recipient, ReviewSheet sheet, Dispatch dispatch) {
    return services.review().channels(recipient, sheet.patient(), sheet.patientMail()).stream()
        .filter(option -> option.channel() != dispatch.option().channel())
        .toList();
  }

  /** The receipt was verified when it came; here it is only read. */
  private static Statement statement(Receipt receipt) {
    return Json.read(Base64.getDecoder().decode(receipt.statement()), Statement.class);
  }

  @Override
  public void close() {
    subscription.close();
    refresh.close();
    detail.set(null);
    list.set(SentList.EMPTY);
  }

  /** Something done to a dispatch. */
  private interface Act {
    void on(Outbox outbox, UUID dispatch);
  }
}
