package fr.pli.desktop.ui.settings;

import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.learning.Lessons;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.work.Signal.Subscription;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What was learned, without controls. */
final class LessonsViewModel implements AutoCloseable {
  /** So many are shown until a person asks for all. */
  static final int FIRST = 12;

  /**
   * What is shown.
   *
   * @param shown the lessons taught last
   * @param all how many there are
   * @param sure true while a person is asked whether all shall be forgotten
   */
  record State(List<Lesson> shown, int all, boolean sure) {}

  private final Lessons lessons;
  private final String who;
  private final Background background;
  private final Consumer<Exception> unexpected;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(List.of(), 0, false));
  private final Refresh<List<Lesson>> refresh;
  private final Subscription subscription;
  private boolean whole;

  LessonsViewModel(DeskServices services, Background background, Consumer<Exception> unexpected) {
    this.lessons = services.lessons();
    this.who = services.person().name();
    this.background = background;
    this.unexpected = unexpected;
    refresh = new Refresh<>(background, lessons::all, this::show, unexpected);
    subscription = lessons.changed().subscribe(refresh::request);
    refresh.request();
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  void showAll() {
    whole = true;
    refresh.request();
  }

  void forget(Lesson lesson) {
    run(() -> lessons.forget(lesson.id(), who));
  }

  /** Asks first. */
  void askToForgetAll(boolean ask) {
    State now = state.get();
    state.set(new State(now.shown(), now.all(), ask && now.all() > 0));
  }

  /** Forgets all, if a person was asked and is sure. */
  void forgetAll() {
    if (state.get().sure()) {
      run(() -> lessons.forgetAll(who));
      askToForgetAll(false);
    }
  }

  private void run(Runnable change) {
    background.run(
        () -> {
          change.run();
          return true;
        },
        _ -> refresh.request(),
        unexpected);
  }

  private void show(List<Lesson> all) {
    List<Lesson> shown = whole ? all : all.stream().limit(FIRST).toList();
    state.set(new State(shown, all.size(), state.get().sure() && !all.isEmpty()));
  }

  @Override
  public void close() {
    subscription.close();
    refresh.close();
  }
}
