package fr.pli.desktop.ui.pages;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.recognition.Place;
import fr.pli.desktop.ui.Background;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The page that is shown, without controls: document, page, zoom, marks, chosen field. */
public final class PageViewModel {
  static final double LEAST = 0.5;
  static final double MOST = 3.0;
  private static final double STEP = 1.2;

  /** A gap wider than this many heights of a word separates columns. */
  private static final double COLUMN_GAP = 1.6;

  private static final double POINTS_PER_INCH = 72;

  /**
   * What is shown.
   *
   * @param image the drawn page, null while it is being drawn
   * @param page from 1
   * @param zoom screen pixels per point; 0 means as wide as there is room
   * @param field the chosen field, empty for none
   * @param problem code of why nothing can be drawn, empty otherwise
   */
  record State(
      boolean empty,
      @Nullable PageImage image,
      int page,
      int pages,
      double zoom,
      List<Mark> marks,
      String field,
      String problem) {
    static final State EMPTY = new State(true, null, 1, 0, 0, List.of(), "", "");

    List<Mark> marksHere() {
      return marks.stream().filter(mark -> mark.place().page() == page).toList();
    }

    State with(@Nullable PageImage drawn) {
      return new State(
          empty, drawn, page, drawn == null ? pages : drawn.pages(), zoom, marks, field, "");
    }

    State failed(String code) {
      return new State(empty, null, page, pages, zoom, marks, field, code);
    }

    State at(int newPage, double newZoom) {
      return new State(empty, image, newPage, pages, newZoom, marks, field, problem);
    }

    State chosen(int newPage, String newField) {
      return new State(empty, image, newPage, pages, zoom, marks, newField, problem);
    }

    State marked(List<Mark> newMarks) {
      return new State(empty, image, page, pages, zoom, newMarks, field, problem);
    }
  }

  private final PageReader reader;
  private final Background background;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
  private byte @Nullable [] pdf;
  private @Nullable LetterText text;
  private int request;
  private double scale = 1;
  private double fitted = 1;

  public PageViewModel(PageReader reader, Background background) {
    this.reader = reader;
    this.background = background;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /**
   * Shows a document from its first page.
   *
   * @param bytes fetched in the background
   */
  public void show(Callable<byte[]> bytes, List<Mark> marks) {
    int mine = ++request;
    pdf = null;
    text = null;
    state.set(new State(false, null, 1, 0, state.get().zoom(), List.copyOf(marks), "", ""));
    background.run(
        bytes,
        loaded -> {
          if (mine == request) {
            pdf = loaded;
            draw();
          }
        },
        _ -> fail(mine, "broken"));
  }

  /** Calls back on the screen's thread each time a page stands on the screen. */
  public void whenDrawn(Runnable shown) {
    state.addListener(
        (_, _, now) -> {
          if (now.image() != null) {
            shown.run();
          }
        });
  }

  /** Forgets the document and its picture. */
  public void clear() {
    request++;
    pdf = null;
    text = null;
    state.set(State.EMPTY);
  }

  /** Replaces the marks; the page stays. */
  public void marks(List<Mark> marks) {
    state.set(state.get().marked(List.copyOf(marks)));
  }

  /** Chooses a field and goes to the page of its first mark. */
  public void choose(String field) {
    State now = state.get();
    int page =
        now.marks().stream()
            .filter(mark -> mark.field().equals(field))
            .map(mark -> mark.place().page())
            .findFirst()
            .orElse(now.page());
    state.set(now.chosen(page, field));
    if (page != now.page()) {
      redraw();
    }
  }

  /** Goes forward or back by pages, within the document. */
  public void turn(int by) {
    State now = state.get();
    int page = Math.clamp(now.page() + by, 1, Math.max(1, now.pages()));
    if (page != now.page()) {
      state.set(now.at(page, now.zoom()));
      redraw();
    }
  }

  public void zoomIn() {
    zoom(zoomed() * STEP);
  }

  public void zoomOut() {
    zoom(zoomed() / STEP);
  }

  /** As wide as there is room. */
  public void fit() {
    State now = state.get();
    state.set(now.at(now.page(), 0));
    draw();
  }

  private void zoom(double zoom) {
    State now = state.get();
    state.set(now.at(now.page(), Math.clamp(zoom, LEAST, MOST)));
    draw();
  }

  /**
   * The view tells how wide a page may be and how dense the screen is.
   *
   * @param pixelsPerPoint zoom that fills the width
   * @param outputScale device pixels per pixel
   */
  void room(double pixelsPerPoint, double outputScale) {
    double before = fitted;
    double scaleBefore = scale;
    fitted = Math.clamp(pixelsPerPoint, LEAST, MOST);
    scale = outputScale;
    boolean matters = state.get().zoom() == 0 && Math.abs(before - fitted) > 0.01;
    if (matters || scaleBefore != scale) {
      draw();
    }
  }

  /** Screen pixels per point as shown now. */
  double zoomed() {
    return state.get().zoom() == 0 ? fitted : state.get().zoom();
  }

  private void redraw() {
    state.set(state.get().with(null));
    draw();
  }

  private void draw() {
    byte[] bytes = pdf;
    if (bytes == null) {
      return;
    }
    int mine = ++request;
    int page = state.get().page();
    int dpi = Math.clamp(Math.round(zoomed() * scale * POINTS_PER_INCH), 36, 300);
    background.run(
        () -> reader.draw(bytes, page, dpi),
        image -> {
          if (mine == request) {
            state.set(state.get().with(image));
          }
        },
        failure ->
            fail(
                mine,
                failure instanceof UnreadableException unreadable
                    ? unreadable.reason().code()
                    : "broken"));
  }

  private void fail(int mine, String code) {
    if (mine == request) {
      state.set(state.get().failed(code));
    }
  }

  /** Gives the words whose middle lies inside a rectangle; nothing when there are none. */
  void wordsIn(Place place, Consumer<String> then) {
    read(text -> wordsIn(text, place), then);
  }

  /** Gives the printed line at a point; nothing beside the words. */
  void lineAt(Place point, Consumer<String> then) {
    read(text -> lineAt(text, point), then);
  }

  private void read(Function<LetterText, String> look, Consumer<String> then) {
    byte[] bytes = pdf;
    int mine = request;
    if (bytes == null) {
      return;
    }
    LetterText known = text;
    background.run(
        () -> known != null ? known : reader.read(bytes),
        read -> {
          if (mine != request) {
            return;
          }
          text = read;
          String words = look.apply(read);
          if (!words.isEmpty()) {
            then.accept(words);
          }
        },
        _ -> {});
  }

  static String wordsIn(LetterText text, Place place) {
    if (place.page() > text.pages().size()) {
      return "";
    }
    return text.pages().get(place.page() - 1).words().stream()
        .filter(word -> inside(place, word.x() + word.width() / 2, word.y() + word.height() / 2))
        .map(LetterText.Word::text)
        .collect(Collectors.joining(" "));
  }

  /** The word at a point and its neighbours, up to a gap as wide as those between columns. */
  static String lineAt(LetterText text, Place point) {
    if (point.page() > text.pages().size()) {
      return "";
    }
    List<LetterText.Word> row =
        text.pages().get(point.page() - 1).words().stream()
            .filter(word -> word.y() <= point.y() && point.y() <= word.y() + word.height())
            .sorted(Comparator.comparingDouble(LetterText.Word::x))
            .toList();
    List<LetterText.Word> line = new ArrayList<>();
    boolean hit = false;
    for (LetterText.Word word : row) {
      if (!line.isEmpty() && gap(line.getLast(), word) > COLUMN_GAP * word.height()) {
        if (hit) {
          break;
        }
        line.clear();
      }
      line.add(word);
      hit = hit || (word.x() <= point.x() && point.x() <= word.x() + word.width());
    }
    return hit ? line.stream().map(LetterText.Word::text).collect(Collectors.joining(" ")) : "";
  }

  private static double gap(LetterText.Word left, LetterText.Word right) {
    return right.x() - left.x() - left.width();
  }

  private static boolean inside(Place place, double x, double y) {
    return x >= place.x()
        && x <= place.x() + place.width()
        && y >= place.y()
        && y <= place.y() + place.height();
  }
}
