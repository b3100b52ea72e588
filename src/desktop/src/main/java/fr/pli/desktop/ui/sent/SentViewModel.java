package fr.pli.desktop.ui.sent;

import fr.pli.desktop.outbox.Delays;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.desktop.proof.NothingToProveException;
import fr.pli.desktop.proof.ProofFiles;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.work.Signal.Subscription;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.wire.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What was sent and how it stands, without controls. */
final class SentViewModel implements AutoCloseable {
  /** Without a receipt for so long, a person looks after it. */
  static final Duration NO_NEWS = Duration.ofHours(24);

  private final DeskServices services;
  private final Background background;
  private final Consumer<String> told;
  private final Consumer<Exception> unexpected;
  private final ReadOnlyObjectWrapper<SentList> list = new ReadOnlyObjectWrapper<>(SentList.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable SentDetail> detail = new ReadOnlyObjectWrapper<>();
  private final Refresh<SentList> refresh;
  private final List<Subscription> subscriptions;
  private @Nullable UUID chosen;

  /**
   * @param told told the message key of what was done
   */
  SentViewModel(
      DeskServices services,
      Background background,
      Consumer<String> told,
      Consumer<Exception> unexpected) {
    this.services = services;
    this.background = background;
    this.told = told;
    this.unexpected = unexpected;
    refresh = new Refresh<>(background, this::ask, this::show, unexpected);
    subscriptions =
        List.of(
            services.outbox().changed().subscribe(refresh::request),
            services.sync().changed().subscribe(refresh::request));
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
    choose(entry == null ? null : entry.dispatch().id());
  }

  /** The same by its id. */
  void choose(@Nullable UUID dispatch) {
    chosen = dispatch;
    SentRow.Entry entry =
        list.get().entries().stream()
            .filter(each -> each.dispatch().id().equals(dispatch))
            .findFirst()
            .orElse(null);
    if (entry == null) {
      detail.set(null);
    } else {
      background.run(() -> detail(entry), this::show, unexpected);
    }
  }

  /** Sends the chosen dispatch's letter again by a channel, the same or another. */
  void resend(ChannelOption option) {
    act(
        SentRow.Entry::mayResend,
        "sent.told.resent",
        (outbox, id) -> outbox.resend(id, option, services.person().name()));
  }

  /** Sends again by the first other channel, or by the same when there is none. */
  void resend() {
    SentDetail now = detail.get();
    if (now == null || !now.entry().mayResend()) {
      told.accept("sent.told.nothing");
    } else {
      resend(now.others().isEmpty() ? now.entry().dispatch().option() : now.others().getFirst());
    }
  }

  /** Tries at once. */
  void sendNow() {
    boolean online = services.sync().state().online();
    act(
        SentRow.Entry::maySendNow,
        online ? "sent.told.trying" : "sent.told.offline",
        (outbox, id) -> {
          outbox.sendNow(id);
          services.sync().soon();
        });
  }

  /** Takes the letter of the chosen dispatch back, if its undo window is still open. */
  void takeBack() {
    act(
        entry -> entry.mayTakeBack(services.clock().instant()),
        "sent.told.taken-back",
        (outbox, id) -> {
          UUID letter = outbox.find(id).map(Dispatch::letter).orElse(id);
          if (!outbox.takeBack(letter, services.person().name())) {
            throw new IllegalStateException("Left already");
          }
        });
  }

  /** A person put it into the post, or settled it otherwise. */
  void settle() {
    SentDetail now = detail.get();
    boolean posted = now != null && now.entry().dispatch().state() == DispatchState.PRINTED;
    act(
        SentRow.Entry::maySettle,
        posted ? "sent.told.posted" : "sent.told.settled",
        (outbox, id) -> outbox.settle(id, services.person().name()));
  }

  /**
   * Writes the proof of the chosen dispatch into a folder.
   *
   * @param written told what was written; {@code failed} that the folder cannot be written
   */
  void writeProof(Path folder, Consumer<ProofFiles> written, Consumer<Exception> failed) {
    SentDetail now = detail.get();
    if (now == null || now.statements().isEmpty()) {
      told.accept("sent.told.no-proof");
      return;
    }
    UUID id = now.entry().dispatch().id();
    background.run(
        () -> services.proofs().write(id, folder),
        written,
        failure -> {
          if (failure instanceof NothingToProveException) {
            told.accept("sent.told.no-proof");
          } else {
            failed.accept(failure);
          }
        });
  }

  private void act(Predicate<SentRow.Entry> may, String done, Act act) {
    SentDetail now = detail.get();
    if (now == null || !may.test(now.entry())) {
      told.accept("sent.told.nothing");
      return;
    }
    UUID id = now.entry().dispatch().id();
    background.run(
        () -> {
          act.on(services.outbox(), id);
          return done;
        },
        key -> {
          told.accept(key);
          refresh.request();
        },
        failure -> {
          refresh.request();
          if (failure instanceof IllegalStateException) {
            told.accept("sent.told.moved-on");
          } else {
            unexpected.accept(failure);
          }
        });
  }

  private SentList ask() {
    Instant now = services.clock().instant();
    boolean online = services.sync().state().online();
    Map<UUID, Optional<OutgoingLetter>> letters = new HashMap<>();
    List<SentRow.Entry> entries = new ArrayList<>();
    for (Dispatch dispatch : services.outbox().dispatches()) {
      if (dispatch.state() != DispatchState.WITHDRAWN) {
        OutgoingLetter letter =
            letters
                .computeIfAbsent(dispatch.letter(), id -> services.letters().find(id))
                .orElse(null);
        entries.add(entry(dispatch, letter, now, online));
      }
    }
    return new SentList(entries);
  }

  private SentRow.Entry entry(
      Dispatch dispatch, @Nullable OutgoingLetter letter, Instant now, boolean online) {
    SentRow.Delay delay = delay(dispatch, now);
    boolean toChoose = delay != SentRow.Delay.NONE || dispatch.state().needsAttention();
    List<ChannelOption> others = toChoose ? others(dispatch, letter) : List.of();
    return new SentRow.Entry(dispatch, letter, delay, others, online);
  }

  private static SentRow.Delay delay(Dispatch dispatch, Instant now) {
    if (Delays.waitsTooLong(dispatch, now)) {
      return SentRow.Delay.LATE;
    }
    boolean silent =
        dispatch.state() == DispatchState.HANDED_OVER
            && dispatch.option().channel() != Channel.PATIENT
            && !now.isBefore(dispatch.since().plus(NO_NEWS));
    return silent ? SentRow.Delay.NO_NEWS : SentRow.Delay.NONE;
  }

  private void show(SentList now) {
    list.set(now);
    choose(chosen);
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
    return new SentDetail(entry, services.outbox().moves(id), statements, entry.others());
  }

  private List<ChannelOption> others(Dispatch dispatch, @Nullable OutgoingLetter letter) {
    ReviewSheet sheet = letter == null ? null : letter.sheet();
    if (sheet == null) {
      return List.of();
    }
    return sheet.recipients().stream()
        .filter(each -> each.party().equals(dispatch.recipient()))
        .findFirst()
        .map(each -> services.review().channels(each, sheet.patient(), sheet.patientMail()))
        .orElse(List.of())
        .stream()
        .filter(option -> option.channel() != dispatch.option().channel())
        .toList();
  }

  /** The receipt was verified when it came; here it is only read. */
  private static Statement statement(Receipt receipt) {
    return Json.read(Base64.getDecoder().decode(receipt.statement()), Statement.class);
  }

  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
    refresh.close();
    detail.set(null);
    list.set(SentList.EMPTY);
  }

  /** Something done to a dispatch. */
  private interface Act {
    void on(Outbox outbox, UUID dispatch);
  }
}
