package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.PageRange;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.desktop.vault.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The pages of a file that holds several letters, with the cuts between them. One list with the
 * focus, so that a file of hundreds of pages has only as many controls as can be seen.
 */
final class SplitView implements AutoCloseable {
  private static final double SCROLL_BAR = 40;

  private final SplitModel model;
  private final Thumbnails thumbnails;
  private final SplitWords words;
  private final Runnable left;
  private final BiConsumer<UUID, List<UUID>> split;
  private final ListView<SplitRow> list = new ListView<>();
  private final List<SplitCell> cells = new ArrayList<>();
  private final Button go = new Button();
  private final Label problem = Parts.paragraph("", "problem");
  private final BorderPane node = new BorderPane();
  private final ChangeListener<SplitModel.State> listener = (_, _, now) -> show(now);
  private int columns = 1;

  private SplitView(
      SplitModel model,
      Thumbnails thumbnails,
      Messages messages,
      String fileName,
      BiConsumer<UUID, List<UUID>> split,
      Runnable left) {
    this.model = model;
    this.thumbnails = thumbnails;
    this.words = new SplitWords(messages, model);
    this.split = split;
    this.left = left;
    node.getStyleClass().addAll("screen", "split");
    VBox head =
        new VBox(
            Parts.paragraph(messages.text("review.split-title", fileName), "title"),
            Parts.paragraph(messages.text("review.split-how"), "second"));
    head.getStyleClass().add("split-head");
    node.setTop(head);
    node.setCenter(list);
    node.setBottom(foot(messages));
    list(messages);
    thumbnails.onDrawn(page -> cells.forEach(cell -> cell.drawn(page)));
    model.state().addListener(listener);
    show(model.state().get());
  }

  /**
   * The pages of a letter.
   *
   * @param split told the letter and the parts that were made of it
   * @param left called when it shall stay as it is
   */
  static SplitView of(
      ScreenContext context,
      OutgoingLetter letter,
      BiConsumer<UUID, List<UUID>> split,
      Runnable left) {
    SplitModel model =
        new SplitModel(letter, context.services(), context.background(), context::unexpected);
    DocumentId document = Objects.requireNonNull(letter.document(), "A letter that was read");
    Thumbnails thumbnails =
        new Thumbnails(
            context.services().pages(),
            context.background(),
            () -> context.services().documents().bytes(letter.id(), document));
    return new SplitView(model, thumbnails, context.messages(), letter.fileName(), split, left);
  }

  Node node() {
    return node;
  }

  void focus() {
    list.requestFocus();
  }

  private void list(Messages messages) {
    list.setId("split-pages");
    list.getStyleClass().add("split-list");
    list.setAccessibleHelp(messages.text("review.split-how"));
    list.setCellFactory(
        _ -> {
          SplitCell cell = new SplitCell(model, thumbnails, messages);
          cells.add(cell);
          return cell;
        });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.widthProperty().addListener((_, _, width) -> lay(width.doubleValue()));
  }

  private Node foot(Messages messages) {
    Button stay = Cards.button(messages.text("review.split-leave"), "split-leave", left);
    go.setId("split-now");
    go.getStyleClass().add("primary");
    go.setOnAction(_ -> model.split(split));
    stay.setMinWidth(Region.USE_PREF_SIZE);
    go.setMinWidth(Region.USE_PREF_SIZE);
    HBox foot = new HBox(problem, Parts.spring(), stay, go);
    foot.getStyleClass().addAll("row", "split-foot");
    return foot;
  }

  private void lay(double width) {
    int now = Math.max(1, (int) ((width - SCROLL_BAR) / SplitCell.COLUMN));
    if (now != columns) {
      columns = now;
      show(model.state().get());
    }
  }

  private void show(SplitModel.State now) {
    List<SplitRow> rows = SplitRow.of(now, columns);
    if (!list.getItems().equals(rows)) {
      list.getItems().setAll(rows);
    }
    list.setAccessibleText(words.here(now));
    go.setText(words.button(now));
    go.setDisable(now.busy());
    go.getStyleClass().remove("not-ready");
    if (now.cuts().isEmpty()) {
      go.getStyleClass().add("not-ready");
    }
    problem.setText(words.problem(now));
    Parts.shown(problem, !problem.getText().isEmpty());
    reveal(rows, now.cursor());
  }

  /** Scrolls only where the page one stands on cannot be seen whole. */
  private void reveal(List<SplitRow> rows, int page) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      IndexedCell<?> last = flow.getLastVisibleCell();
      int row = row(rows, page);
      if (first != null && last != null && (row <= first.getIndex() || row >= last.getIndex())) {
        list.scrollTo(row);
      }
    }
  }

  private static int row(List<SplitRow> rows, int page) {
    int at = 0;
    while (!(rows.get(at) instanceof SplitRow.Pages(_, PageRange range)
        && range.first() <= page
        && page <= range.last())) {
      at++;
    }
    return at;
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> walk(event, -1);
      case RIGHT -> walk(event, 1);
      case UP -> walk(event, -columns);
      case DOWN -> walk(event, columns);
      case HOME -> model.go(1);
      case END -> model.go(model.state().get().pages());
      case SPACE -> model.toggle();
      case ENTER -> model.split(split);
      case ESCAPE -> left.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** With Shift, the cut goes along. */
  private void walk(KeyEvent event, int by) {
    if (event.isShiftDown()) {
      model.shift(by);
    } else {
      model.move(by);
    }
  }

  /** Draws no more. */
  @Override
  public void close() {
    model.state().removeListener(listener);
    thumbnails.close();
  }
}
