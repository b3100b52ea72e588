package fr.pli.desktop.ui.review;

import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.exchange.directory.DirectoryEntry;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A field that searches the directory while one types; nothing opens, nothing covers the sheet. */
final class DirectorySearch extends VBox {
  private static final int LIMIT = 6;

  private final ScreenContext context;
  private final Consumer<DirectoryEntry> chosen;
  private final TextField field = new TextField();
  private final VBox results = new VBox();
  private final Refresh<List<DirectoryEntry>> search;
  private volatile String words = "";

  DirectorySearch(
      ScreenContext context, String label, Consumer<DirectoryEntry> chosen, Runnable cancel) {
    this.context = context;
    this.chosen = chosen;
    this.search = new Refresh<>(context.background(), this::find, this::show, context::unexpected);
    getStyleClass().addAll("card", "search-card");
    Label heading = Parts.label(label, "strong");
    heading.setLabelFor(field);
    field.setId("directory-search");
    field.setAccessibleText(label);
    field.setPromptText(context.messages().text("review.search-prompt"));
    results.getStyleClass().add("results");
    getChildren().addAll(heading, field, results);
    field
        .textProperty()
        .addListener(
            (_, _, typed) -> {
              words = typed.strip();
              search.request();
            });
    field.setOnAction(_ -> chooseFirst());
    addEventFilter(KeyEvent.KEY_PRESSED, event -> walk(event, cancel));
  }

  void type(String text) {
    field.setText(text);
    field.requestFocus();
    field.end();
  }

  private List<DirectoryEntry> find() {
    String searched = words;
    return searched.length() < 2
        ? List.of()
        : context.services().directory().search(searched, LIMIT);
  }

  private void show(List<DirectoryEntry> found) {
    results.getChildren().clear();
    for (DirectoryEntry entry : found) {
      results.getChildren().add(row(entry));
    }
    if (found.isEmpty() && words.length() >= 2) {
      results.getChildren().add(Parts.label(context.messages().text("review.nobody"), "second"));
    }
  }

  private Node row(DirectoryEntry entry) {
    String name = ReviewWords.name(entry);
    String detail = ReviewWords.detail(entry);
    VBox lines = new VBox(Parts.label(name, "strong"), Parts.label(detail, "second"));
    Button row = new Button(null, lines);
    row.getStyleClass().add("result");
    row.setAccessibleText(name + ", " + detail);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setOnAction(_ -> chosen.accept(entry));
    return row;
  }

  private void chooseFirst() {
    if (!results.getChildren().isEmpty() && results.getChildren().getFirst() instanceof Button b) {
      b.fire();
    }
  }

  private void walk(KeyEvent event, Runnable cancel) {
    int rows = results.getChildren().size();
    int at = results.getChildren().indexOf(getScene().getFocusOwner());
    if (event.getCode() == KeyCode.ESCAPE) {
      cancel.run();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN && at + 1 < rows) {
      results.getChildren().get(at + 1).requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.UP && at >= 0) {
      (at == 0 ? field : results.getChildren().get(at - 1)).requestFocus();
      event.consume();
    }
  }
}
