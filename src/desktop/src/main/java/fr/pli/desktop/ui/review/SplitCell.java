package fr.pli.desktop.ui.review;

import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.review.PageRange;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.pages.PageView;
import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A heading, or some pages with the places between them where one may cut. */
final class SplitCell extends ListCell<SplitRow> {
  /** Width of a page with the place before it, in pixels. */
  static final double COLUMN = 152;

  private static final double PICTURE_WIDTH = 116;
  private static final double PICTURE_HEIGHT = 164;
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");

  private final SplitModel model;
  private final Thumbnails thumbnails;
  private final Messages messages;
  private final SplitWords words;
  private final Map<Integer, StackPane> pictures = new HashMap<>();
  private final Map<Integer, Node> cards = new HashMap<>();
  private @Nullable PageRange shown;

  SplitCell(SplitModel model, Thumbnails thumbnails, Messages messages) {
    this.model = model;
    this.thumbnails = thumbnails;
    this.messages = messages;
    this.words = new SplitWords(messages, model);
    model.state().addListener((_, _, now) -> mark(now));
  }

  @Override
  protected void updateItem(@Nullable SplitRow row, boolean empty) {
    super.updateItem(row, empty);
    forget();
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    switch (row) {
      case SplitRow.Heading heading -> setGraphic(heading(heading));
      case SplitRow.Pages pages -> setGraphic(pages(pages.range()));
    }
    mark(model.state().get());
  }

  /** Another cell may show the same page by now: only what is left unseen is wanted no more. */
  private void forget() {
    if (shown != null) {
      for (int page = shown.first(); page <= shown.last(); page++) {
        thumbnails.forget(page);
      }
    }
    shown = null;
    pictures.clear();
    cards.clear();
  }

  private Node heading(SplitRow.Heading heading) {
    Label label = Parts.paragraph(words.heading(heading), "strong");
    HBox row = new HBox(new FontIcon(heading.part() == 1 ? "fth-file" : "fth-scissors"), label);
    row.getStyleClass().addAll("row", "split-heading");
    return row;
  }

  private Node pages(PageRange range) {
    shown = range;
    HBox row = new HBox();
    row.getStyleClass().add("split-pages");
    for (int page = range.first(); page <= range.last(); page++) {
      row.getChildren().addAll(gap(page), card(page));
    }
    return row;
  }

  /** The place before a page: a click cuts there or not, dragging moves the cut. */
  private Node gap(int page) {
    FontIcon scissors = new FontIcon("fth-scissors");
    StackPane gap = new StackPane(scissors);
    gap.getStyleClass().add("split-gap");
    gap.setId("gap-" + page);
    gap.setVisible(page > 1);
    gap.pseudoClassStateChanged(CUT, model.state().get().cuts().contains(page));
    gap.setOnMouseClicked(
        event -> {
          if (event.isStillSincePress()) {
            model.toggle(page);
          }
        });
    gap.setOnDragDetected(_ -> gap.startFullDrag());
    dropsOn(gap, page);
    return gap;
  }

  private Node card(int page) {
    StackPane picture = new StackPane();
    picture.getStyleClass().add("split-picture");
    picture.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
    picture.setMaxSize(PICTURE_WIDTH, PICTURE_HEIGHT);
    pictures.put(page, picture);
    fill(page, picture);
    VBox card = new VBox(picture, Parts.label(messages.text("review.split-page", page), "second"));
    card.getStyleClass().add("split-card");
    card.setId("page-" + page);
    card.setOnMouseClicked(
        event -> {
          model.go(page);
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            model.toggle(page);
          }
        });
    dropsOn(card, page);
    cards.put(page, card);
    return card;
  }

  private void dropsOn(Node node, int page) {
    node.setOnMouseDragReleased(
        event -> {
          if (event.getGestureSource() instanceof Node gap && gap.getId() != null) {
            model.drag(Integer.parseInt(gap.getId().substring("gap-".length())), page);
          }
        });
  }

  /** A page was drawn, or cannot be. */
  void drawn(int page) {
    StackPane picture = pictures.get(page);
    if (picture != null) {
      fill(page, picture);
    }
  }

  private void fill(int page, StackPane picture) {
    PageImage image = thumbnails.of(page);
    if (image != null) {
      ImageView view = new ImageView(PageView.picture(image));
      view.setPreserveRatio(true);
      view.setSmooth(true);
      view.setFitWidth(PICTURE_WIDTH);
      view.setFitHeight(PICTURE_HEIGHT);
      picture.getChildren().setAll(view);
    } else if (thumbnails.failed(page)) {
      picture.getChildren().setAll(new FontIcon("fth-eye-off"));
    }
  }

  private void mark(SplitModel.State now) {
    cards.forEach((page, card) -> card.pseudoClassStateChanged(HERE, page == now.cursor()));
  }
}
