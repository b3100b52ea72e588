package fr.pli.desktop.ui.review;

import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.recognition.LetterStart;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.PageRange;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.work.Job;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where a file is to be cut, without controls: cuts, the page one stands on, and the splitting. */
final class SplitModel {
  /** Nothing was split: the letter had moved on, or the work was cancelled. */
  static final String NOT_SPLIT = "not-split";

  /**
   * What is shown.
   *
   * @param cuts first pages of the letters after the first
   * @param cursor the page one stands on, from 1
   * @param busy true while it is being split
   * @param problem code of why it was not split, empty otherwise
   */
  record State(int pages, SortedSet<Integer> cuts, int cursor, boolean busy, String problem) {
    State {
      cuts = Collections.unmodifiableSortedSet(new TreeSet<>(cuts));
    }

    List<PageRange> parts() {
      return PageRange.parts(pages, cuts);
    }

    /** Number of the letter that a page belongs to, from 1. */
    int part(int page) {
      return cuts.headSet(page + 1).size() + 1;
    }

    State at(int page) {
      return new State(pages, cuts, Math.clamp(page, 1, pages), busy, problem);
    }

    State cut(SortedSet<Integer> others) {
      return new State(pages, others, cursor, busy, "");
    }

    State working(boolean now, String why) {
      return new State(pages, cuts, cursor, now, why);
    }
  }

  private final OutgoingLetter letter;
  private final List<LetterStart> starts;
  private final DeskServices services;
  private final Background background;
  private final Consumer<Exception> unexpected;
  private final ReadOnlyObjectWrapper<State> state;

  /** Begins with the cuts that were read; without any, at the second page. */
  SplitModel(
      OutgoingLetter letter,
      DeskServices services,
      Background background,
      Consumer<Exception> unexpected) {
    this.letter = letter;
    this.services = services;
    this.background = background;
    this.unexpected = unexpected;
    Reading reading = letter.reading();
    int pages = reading == null ? 1 : Math.max(1, reading.pages());
    starts = reading == null ? List.of() : reading.starts();
    SortedSet<Integer> cuts =
        starts.stream()
            .map(LetterStart::page)
            .filter(page -> page > 1 && page <= pages)
            .collect(Collectors.toCollection(TreeSet::new));
    int first = cuts.isEmpty() ? Math.min(2, pages) : cuts.first();
    state = new ReadOnlyObjectWrapper<>(new State(pages, cuts, first, false, ""));
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** What was read of a letter that begins on this page. */
  Optional<LetterStart> read(int page) {
    return starts.stream().filter(start -> start.page() == page).findFirst();
  }

  /** Goes that many pages further down or up. */
  void move(int by) {
    go(state.get().cursor() + by);
  }

  void go(int page) {
    state.set(state.get().at(page));
  }

  /** Cuts before the page one stands on, or cuts there no more. */
  void toggle() {
    toggle(state.get().cursor());
  }

  /** Cuts before a page, or cuts there no more; a file begins with its first page anyway. */
  void toggle(int page) {
    SortedSet<Integer> cuts = new TreeSet<>(state.get().cuts());
    if (!cuts.remove(page)) {
      cuts.add(page);
    }
    cut(cuts, page);
  }

  /** Moves the cut before the page one stands on by that many pages. */
  void shift(int by) {
    drag(state.get().cursor(), state.get().cursor() + by);
  }

  /** Moves a cut from before a page to before another; nothing happens where one is already. */
  void drag(int from, int to) {
    SortedSet<Integer> cuts = new TreeSet<>(state.get().cuts());
    if (cuts.contains(from) && !cuts.contains(to) && within(to)) {
      cuts.remove(from);
      cuts.add(to);
      cut(cuts, to);
    }
  }

  private void cut(SortedSet<Integer> cuts, int page) {
    if (within(page) && !state.get().busy()) {
      state.set(state.get().cut(cuts).at(page));
    }
  }

  private boolean within(int page) {
    return page > 1 && page <= state.get().pages();
  }

  /**
   * Splits at the cuts, if there are any.
   *
   * @param then told the letter and its parts
   */
  void split(BiConsumer<UUID, List<UUID>> then) {
    State now = state.get();
    if (now.cuts().isEmpty() || now.busy()) {
      return;
    }
    state.set(now.working(true, ""));
    background.run(
        () -> parts(now),
        parts -> {
          state.set(state.get().working(false, parts.isEmpty() ? NOT_SPLIT : ""));
          if (!parts.isEmpty()) {
            then.accept(letter.id(), parts);
          }
        },
        this::failed);
  }

  private List<UUID> parts(State now) throws UnreadableException {
    try (Job job = services.jobs().begin("job.splitting", now.parts().size())) {
      return services.splitting().split(letter.id(), now.cuts(), services.person().name(), job);
    }
  }

  private void failed(Exception failure) {
    boolean known = failure instanceof UnreadableException;
    String why = failure instanceof UnreadableException e ? e.reason().code() : NOT_SPLIT;
    state.set(state.get().working(false, why));
    if (!known) {
      unexpected.accept(failure);
    }
  }
}
