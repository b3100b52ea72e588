package fr.pli.desktop.ui.pages;

import fr.pli.desktop.recognition.Place;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The marks over a page, and the rectangle that a person draws. */
final class MarkLayer {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double PADDING = 2;
  private static final double LEAST_DRAG = 6;

  private final Pane layer = new Pane();
  private final Region rectangle = new Region();
  private final Consumer<String> choose;
  private final Drawn drawn;
  private double startX;
  private double startY;

  MarkLayer(Consumer<String> choose, Drawn drawn) {
    this.choose = choose;
    this.drawn = drawn;
    rectangle.getStyleClass().add("drawn-rectangle");
    rectangle.setVisible(false);
    rectangle.setMouseTransparent(true);
    rectangle.setManaged(false);
    layer.setOnMousePressed(this::press);
    layer.setOnMouseDragged(this::drag);
    layer.setOnMouseReleased(this::release);
    layer.setOnMouseClicked(this::click);
  }

  Node node() {
    return layer;
  }

  void show(PageViewModel.State state, double scale, double width, double height) {
    layer.resize(width, height);
    layer.setMinSize(width, height);
    layer.getChildren().clear();
    for (Mark mark : state.marksHere()) {
      layer.getChildren().add(region(mark, scale, mark.field().equals(state.field())));
    }
    layer.getChildren().add(rectangle);
  }

  Optional<Node> chosen() {
    return layer.getChildren().stream()
        .filter(node -> node.getPseudoClassStates().contains(CHOSEN))
        .findFirst();
  }

  private Region region(Mark mark, double scale, boolean chosen) {
    Place place = mark.place();
    Region region = new Region();
    region.getStyleClass().addAll("mark", mark.kind().styleClass());
    region.pseudoClassStateChanged(CHOSEN, chosen);
    region.setManaged(false);
    region.resizeRelocate(
        place.x() * scale - PADDING,
        place.y() * scale - PADDING,
        place.width() * scale + 2 * PADDING,
        place.height() * scale + 2 * PADDING);
    region.setFocusTraversable(true);
    region.setAccessibleRole(AccessibleRole.BUTTON);
    region.setAccessibleText(mark.name());
    region.setOnMouseClicked(_ -> choose.accept(mark.field()));
    region.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            choose.accept(mark.field());
            event.consume();
          }
        });
    return region;
  }

  private void press(MouseEvent event) {
    startX = event.getX();
    startY = event.getY();
  }

  private void drag(MouseEvent event) {
    rectangle.setVisible(true);
    rectangle.relocate(Math.min(startX, event.getX()), Math.min(startY, event.getY()));
    rectangle.resize(Math.abs(event.getX() - startX), Math.abs(event.getY() - startY));
  }

  private void release(MouseEvent event) {
    rectangle.setVisible(false);
    double width = Math.abs(event.getX() - startX);
    double height = Math.abs(event.getY() - startY);
    if (width > LEAST_DRAG && height > LEAST_DRAG) {
      drawn.rectangle(
          Math.min(startX, event.getX()), Math.min(startY, event.getY()), width, height);
    }
  }

  private void click(MouseEvent event) {
    if (event.getClickCount() == 2 && layer.equals(event.getTarget())) {
      drawn.line(event.getX(), event.getY());
    }
  }

  /** What was pointed out, in screen pixels from the page's upper left corner. */
  interface Drawn {
    /** All that lies in a rectangle. */
    void rectangle(double x, double y, double width, double height);

    /** The printed line at this point. */
    void line(double x, double y);
  }
}
