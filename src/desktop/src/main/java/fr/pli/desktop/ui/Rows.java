package fr.pli.desktop.ui;

import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;

/** What lists of rows have in common. */
public final class Rows {
  private Rows() {}

  /** Keys that would stop on a heading go on in their direction, to the next row. */
  public static <T> void skipHeadings(ListView<T> list, Predicate<? super T> heading) {
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (_, before, now) -> {
              int at = now.intValue();
              if (at >= 0 && at < list.getItems().size() && heading.test(list.getItems().get(at))) {
                int step = at < before.intValue() ? -1 : 1;
                Platform.runLater(() -> leave(list, heading, at, step));
              }
            });
  }

  private static <T> void leave(
      ListView<T> list, Predicate<? super T> heading, int from, int step) {
    if (list.getSelectionModel().getSelectedIndex() != from) {
      return;
    }
    int at = next(list, heading, from, step);
    int to = at < 0 ? next(list, heading, from, -step) : at;
    if (to >= 0) {
      list.getSelectionModel().clearAndSelect(to);
      list.getFocusModel().focus(to);
    }
  }

  private static <T> int next(ListView<T> list, Predicate<? super T> heading, int from, int step) {
    int at = from + step;
    while (at >= 0 && at < list.getItems().size()) {
      if (!heading.test(list.getItems().get(at))) {
        return at;
      }
      at += step;
    }
    return -1;
  }

  /**
   * True while a list is wide enough to lay its rows out in columns; its rows are drawn anew when
   * that changes.
   *
   * @param words whose text size counts
   * @param least width in em of these words
   */
  public static ReadOnlyBooleanProperty roomy(ListView<?> list, Labeled words, double least) {
    ReadOnlyBooleanWrapper roomy = new ReadOnlyBooleanWrapper(true);
    Runnable measure =
        () -> {
          boolean now =
              list.getWidth() <= 0 || list.getWidth() / words.getFont().getSize() >= least;
          if (now != roomy.get()) {
            roomy.set(now);
            list.refresh();
          }
        };
    list.widthProperty().addListener(_ -> measure.run());
    words.fontProperty().addListener(_ -> measure.run());
    return roomy.getReadOnlyProperty();
  }
}
