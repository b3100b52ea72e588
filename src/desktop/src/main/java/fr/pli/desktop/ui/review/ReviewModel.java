package fr.pli.desktop.ui.review;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.Prepared;
import fr.pli.desktop.review.Readiness;
import fr.pli.desktop.review.Review;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.work.Job;
import fr.pli.desktop.work.Signal.Subscription;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The screen "À envoyer" without controls: queue, open letter, and what is done with them. */
final class ReviewModel implements AutoCloseable {
  /**
   * What is shown.
   *
   * @param loaded false until the queue was asked for the first time
   * @param queue what needs a person first, then in order of arrival; filtered by the search
   * @param open null when the queue is empty
   */
  record State(boolean loaded, List<QueuedLetter> queue, @Nullable OpenLetter open) {
    static final State EMPTY = new State(false, List.of(), null);

    List<QueuedLetter> in(QueuedLetter.Group group) {
      return queue.stream().filter(letter -> letter.group() == group).toList();
    }

    /** What whoever is signed in may let go. */
    List<QueuedLetter> sendable() {
      return queue.stream().filter(each -> each.ready() && each.sendable()).toList();
    }

    /** What whoever is signed in may leave to its doctor. */
    List<QueuedLetter> preparable() {
      return queue.stream().filter(QueuedLetter::preparable).toList();
    }
  }

  /**
   * Letters that were just approved.
   *
   * @param until when they leave
   */
  record Sent(List<UUID> letters, Instant until) {}

  private final DeskServices services;
  private final Background background;
  private final Consumer<Exception> unexpected;
  private final Readiness readiness;
  private final Refresh<State> refresh;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
  private volatile @Nullable UUID wanted;
  private volatile String words = "";

  ReviewModel(DeskServices services, Background background, Consumer<Exception> unexpected) {
    this.services = services;
    this.background = background;
    this.unexpected = unexpected;
    this.readiness = services.review().readiness();
    this.refresh = new Refresh<>(background, this::ask, this::show, unexpected);
    subscriptions.add(services.letters().changed().subscribe(refresh::request));
    subscriptions.add(services.directory().changed().subscribe(refresh::request));
    refresh.request();
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
    refresh.close();
    state.set(State.EMPTY);
  }

  void search(String searched) {
    words = searched;
    refresh.request();
  }

  /** Opens a letter of the queue. */
  void open(UUID letter) {
    OpenLetter now = state.get().open();
    wanted = letter;
    if (now == null || !now.id().equals(letter)) {
      refresh.request();
    }
  }

  /** Opens the letter that many rows further down. */
  void walk(int rows) {
    List<QueuedLetter> queue = state.get().queue();
    OpenLetter now = state.get().open();
    if (queue.isEmpty() || now == null) {
      return;
    }
    int at = indexOf(queue, now.id());
    open(queue.get(Math.clamp(at + rows, 0, queue.size() - 1)).id());
  }

  /** Does something to the open letter, as the person signed in. */
  void decide(Decision decision) {
    OpenLetter now = state.get().open();
    if (now != null) {
      decide(now.id(), decision);
    }
  }

  /** Does something to a letter, open or not, as the person signed in. */
  void decide(UUID letter, Decision decision) {
    background.run(
        () -> {
          decision.take(services.review(), letter, services.person().name());
          return true;
        },
        _ -> refresh.request(),
        unexpected);
  }

  /** Approves the open letter if it is ready; leaves it to its doctor where that is not allowed. */
  void send(Consumer<Sent> then, IntConsumer prepared) {
    OpenLetter now = state.get().open();
    if (now == null || !now.ready()) {
      return;
    }
    if (now.queued().sendable()) {
      approve(List.of(now.id()), then);
    } else if (now.queued().preparable()) {
      prepare(List.of(now.id()), prepared);
    }
  }

  /**
   * Approves every ready letter that whoever is signed in may send; where there is none, leaves the
   * others to their doctors.
   */
  void sendReady(Consumer<Sent> then, IntConsumer prepared) {
    State now = state.get();
    if (!now.sendable().isEmpty()) {
      approve(ids(now.sendable()), then);
    } else if (!now.preparable().isEmpty()) {
      prepare(ids(now.preparable()), prepared);
    }
  }

  private static List<UUID> ids(List<QueuedLetter> letters) {
    return letters.stream().map(QueuedLetter::id).toList();
  }

  private void prepare(List<UUID> letters, IntConsumer then) {
    OpenLetter now = state.get().open();
    if (now != null && letters.contains(now.id())) {
      moveOn();
    }
    background.run(
        () -> {
          letters.forEach(
              letter -> services.review().prepareForSignature(letter, services.person().name()));
          return letters.size();
        },
        count -> {
          refresh.request();
          then.accept(count);
        },
        unexpected);
  }

  private void approve(List<UUID> letters, Consumer<Sent> then) {
    OpenLetter now = state.get().open();
    if (now != null && letters.contains(now.id())) {
      moveOn();
    }
    background.run(
        () -> approveEach(letters),
        sent -> {
          refresh.request();
          if (!sent.letters().isEmpty()) {
            then.accept(sent);
          }
        },
        unexpected);
  }

  private Sent approveEach(List<UUID> letters) {
    List<UUID> approved = new ArrayList<>();
    Instant until = services.clock().instant();
    try (Job job = services.jobs().begin("job.approving", letters.size())) {
      for (UUID letter : letters) {
        if (job.cancelled()) {
          break;
        }
        boolean ready = services.letters().find(letter).filter(readiness::ready).isPresent();
        if (ready) {
          until = services.outbox().approve(letter, services.person().name());
          approved.add(letter);
        }
        job.progress(approved.size(), letters.size());
      }
    }
    return new Sent(List.copyOf(approved), until);
  }

  /** Takes letters back that were just approved; tells how many could be and how many not. */
  void takeBack(Sent sent, BiConsumer<Integer, Integer> then) {
    background.run(
        () -> {
          int back = 0;
          for (UUID letter : sent.letters()) {
            if (services.outbox().takeBack(letter, services.person().name())) {
              back++;
            }
          }
          return back;
        },
        back -> {
          if (back > 0) {
            wanted = sent.letters().getFirst();
          }
          refresh.request();
          then.accept(back, sent.letters().size() - back);
        },
        unexpected);
  }

  /** Puts the open letter aside and goes on to the next. */
  void setAside(Consumer<UUID> then) {
    leave((review, letter, who) -> review.setAside(letter, "by-person", who), then);
  }

  /** Puts the open letter into the bin and goes on to the next. */
  void discard(Consumer<UUID> then) {
    leave((review, letter, who) -> review.discard(letter, who), then);
  }

  /** Takes a letter up again that was put aside or into the bin. */
  void restore(UUID letter) {
    wanted = letter;
    background.run(
        () -> services.review().restore(letter, services.person().name()),
        _ -> refresh.request(),
        unexpected);
  }

  /** Takes a split letter up again, in the place of its parts; tells whether that was possible. */
  void rejoin(UUID whole, Consumer<Boolean> then) {
    background.run(
        () -> services.review().restore(whole, services.person().name()),
        done -> {
          if (done) {
            wanted = whole;
          }
          refresh.request();
          then.accept(done);
        },
        unexpected);
  }

  private void leave(Departure departure, Consumer<UUID> then) {
    OpenLetter now = state.get().open();
    if (now == null) {
      return;
    }
    moveOn();
    background.run(
        () -> departure.leave(services.review(), now.id(), services.person().name()),
        left -> {
          refresh.request();
          if (left) {
            then.accept(now.id());
          }
        },
        unexpected);
  }

  /** The row after the open letter, or the one before the end, is wanted next. */
  private void moveOn() {
    List<QueuedLetter> queue = state.get().queue();
    OpenLetter now = state.get().open();
    if (now == null || queue.size() < 2) {
      wanted = null;
      return;
    }
    int at = indexOf(queue, now.id());
    wanted = queue.get(at + 1 < queue.size() ? at + 1 : at - 1).id();
  }

  private State ask() {
    Map<UUID, Prepared> prepared = services.letters().prepared();
    List<QueuedLetter> queue =
        services
            .letters()
            .in(
                LetterState.ARRIVING,
                LetterState.READING,
                LetterState.TO_REVIEW,
                LetterState.SET_ASIDE)
            .stream()
            .filter(letter -> Searched.holds(letter, words))
            .map(letter -> queued(letter, prepared.get(letter.id())))
            .sorted(Comparator.comparing(QueuedLetter::group))
            .toList();
    if (queue.isEmpty()) {
      return new State(true, queue, null);
    }
    UUID open = wanted;
    QueuedLetter chosen =
        queue.stream()
            .filter(letter -> letter.id().equals(open))
            .findFirst()
            .orElse(queue.getFirst());
    return new State(true, queue, OpenLetter.of(chosen, services));
  }

  private QueuedLetter queued(OutgoingLetter letter, @Nullable Prepared prepared) {
    boolean toReview = letter.state() == LetterState.TO_REVIEW;
    return QueuedLetter.of(
        letter, toReview ? readiness.missing(letter) : List.of(), prepared, sendable(letter));
  }

  private boolean sendable(OutgoingLetter letter) {
    ReviewSheet sheet = letter.sheet();
    Party author = sheet == null ? null : sheet.author();
    return author == null || services.people().allows(new Act.Send(author));
  }

  private void show(State next) {
    wanted = next.open() == null ? null : next.open().id();
    state.set(next);
  }

  private static int indexOf(List<QueuedLetter> queue, UUID letter) {
    for (int i = 0; i < queue.size(); i++) {
      if (queue.get(i).id().equals(letter)) {
        return i;
      }
    }
    return 0;
  }

  /** Something a person decides about a letter. */
  @FunctionalInterface
  interface Decision {
    void take(Review review, UUID letter, String who);
  }

  /** Something that takes a letter out of the queue. */
  @FunctionalInterface
  private interface Departure {
    boolean leave(Review review, UUID letter, String who);
  }
}
