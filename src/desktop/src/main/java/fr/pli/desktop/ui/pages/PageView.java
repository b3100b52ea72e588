package fr.pli.desktop.ui.pages;

import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.recognition.Place;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Actions;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import java.nio.IntBuffer;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Shows the pages of a letter, crisp at the screen's density, with marks over the places that were
 * read. Choosing a mark chooses its field, and the reverse.
 */
public final class PageView {
  private static final double MARGIN = 16;

  private final PageViewModel model;
  private final Messages messages;
  private final Label pages = Parts.label("");
  private final Label zoom = Parts.label("");
  private final HBox legend = new HBox();
  private final ImageView picture = new ImageView();
  private final MarkLayer marks;
  private final Pane sheet = new Pane();
  private final StackPane ground = new StackPane();
  private final ScrollPane scroll = new ScrollPane(ground);
  private final BorderPane node = new BorderPane();
  private Consumer<String> onField = _ -> {};
  private BiConsumer<String, String> onWords = (_, _) -> {};

  public PageView(PageViewModel model, Messages messages, Actions actions) {
    this.model = model;
    this.messages = messages;
    this.marks = new MarkLayer(this::choose, new Pointed());
    node.getStyleClass().add("page-view");
    node.setTop(bar(actions));
    node.setCenter(scroll);
    sheet.getStyleClass().add("page-sheet");
    sheet.getChildren().addAll(picture, marks.node());
    ground.getStyleClass().add("page-ground");
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setPannable(false);
    scroll.setAccessibleText(messages.text("page.name"));
    scroll.viewportBoundsProperty().addListener((_, _, _) -> tellRoom());
    model.state().addListener((_, _, _) -> show());
    show();
  }

  public Node node() {
    return node;
  }

  /** Puts the small explanation of the colours into the bar, at the right. */
  public void legend(Node... entries) {
    legend.getChildren().setAll(entries);
  }

  /** Called with the field of a mark that was chosen. */
  public void onField(Consumer<String> listener) {
    onField = listener;
  }

  /**
   * Called with the chosen field and the words that were pointed out: under a rectangle drawn on
   * the page, or the line that was clicked twice.
   */
  public void onWords(BiConsumer<String, String> listener) {
    onWords = listener;
  }

  /** The keys that work wherever a page is shown. */
  public Map<Action, Runnable> actions() {
    return Map.of(
        Action.ZOOM_IN, model::zoomIn,
        Action.ZOOM_OUT, model::zoomOut,
        Action.ZOOM_FIT, model::fit,
        Action.PAGE_NEXT, () -> model.turn(1),
        Action.PAGE_PREVIOUS, () -> model.turn(-1));
  }

  private Node bar(Actions actions) {
    HBox bar =
        new HBox(
            actions.iconButton(Action.PAGE_PREVIOUS),
            pages,
            actions.iconButton(Action.PAGE_NEXT),
            actions.iconButton(Action.ZOOM_OUT),
            zoom,
            actions.iconButton(Action.ZOOM_IN),
            actions.iconButton(Action.ZOOM_FIT),
            Parts.spring(),
            legend);
    pages.setMinWidth(Region.USE_PREF_SIZE);
    zoom.setMinWidth(Region.USE_PREF_SIZE);
    legend.setMinWidth(0);
    // Where there is little room, the page's own acts are worth more than the legend.
    bar.widthProperty()
        .addListener((_, _, width) -> legend.setVisible(width.doubleValue() >= bar.prefWidth(-1)));
    legend.getStyleClass().add("legend");
    legend.setAlignment(Pos.CENTER_RIGHT);
    bar.getStyleClass().add("page-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void choose(String field) {
    model.choose(field);
    onField.accept(field);
  }

  /** Words that a person points out on the page. */
  private final class Pointed implements MarkLayer.Drawn {
    @Override
    public void rectangle(double x, double y, double width, double height) {
      model.wordsIn(place(x, y, width, height), this::tell);
    }

    @Override
    public void line(double x, double y) {
      model.lineAt(place(x, y, 0, 0), this::tell);
    }

    private Place place(double x, double y, double width, double height) {
      double scale = model.zoomed();
      int page = model.state().get().page();
      return new Place(page, x / scale, y / scale, width / scale, height / scale);
    }

    private void tell(String words) {
      onWords.accept(model.state().get().field(), words);
    }
  }

  private void tellRoom() {
    double width = scroll.getViewportBounds().getWidth() - 2 * MARGIN;
    PageImage image = model.state().get().image();
    double points = image == null ? 595 : image.pageWidth();
    if (width > 0 && node.getScene() != null) {
      double scale =
          node.getScene().getWindow() == null ? 1 : node.getScene().getWindow().getOutputScaleX();
      model.room(width / points, scale);
    }
  }

  private void show() {
    PageViewModel.State now = model.state().get();
    PageImage image = now.image();
    node.getTop().setVisible(!now.empty());
    pages.setText(messages.text("page.of", now.page(), Math.max(1, now.pages())));
    pages.setAccessibleText(messages.text("page.name") + " " + pages.getText());
    zoom.setText(messages.text("page.zoom", Math.round(model.zoomed() * 100)));
    if (image == null) {
      picture.setImage(null);
      ground.getChildren().setAll(waiting(now));
      return;
    }
    double width = image.pageWidth() * model.zoomed();
    double height = image.pageHeight() * model.zoomed();
    picture.setImage(picture(image));
    picture.setFitWidth(width);
    picture.setFitHeight(height);
    sheet.setMinSize(width, height);
    sheet.setMaxSize(width, height);
    marks.show(now, model.zoomed(), width, height);
    ground.getChildren().setAll(sheet);
    tellRoom();
    marks.chosen().ifPresent(this::reveal);
  }

  private Node waiting(PageViewModel.State now) {
    if (now.empty()) {
      return new Pane();
    }
    return now.problem().isEmpty()
        ? Parts.label(messages.text("page.drawing"), "second")
        : Parts.paragraph(messages.word("reason.", now.problem()), "card");
  }

  /** Scrolls so that a mark can be seen. */
  private void reveal(Node mark) {
    Bounds room = scroll.getViewportBounds();
    double low = ground.getHeight() - room.getHeight();
    if (low > 0) {
      scroll.setVvalue(Math.clamp((mark.getLayoutY() - room.getHeight() / 2) / low, 0, 1));
    }
    double right = ground.getWidth() - room.getWidth();
    if (right > 0) {
      scroll.setHvalue(Math.clamp((mark.getLayoutX() - room.getWidth() / 3) / right, 0, 1));
    }
  }

  /**
   * A drawn page as the toolkit shows it. The pixels are taken as they are: they are opaque, and
   * nobody else changes them.
   */
  public static WritableImage picture(PageImage image) {
    return new WritableImage(
        new PixelBuffer<>(
            image.width(),
            image.height(),
            IntBuffer.wrap(image.argb()),
            PixelFormat.getIntArgbPreInstance()));
  }
}
