package fr.pli.desktop.ui.review;

import fr.pli.desktop.correspondents.CorrespondentGroup;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.exchange.directory.DirectoryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
  private final Consumer<List<DirectoryEntry>> chosen;
  private final boolean groups;
  private final TextField field = new TextField();
  private final VBox results = new VBox();
  private final Refresh<Answer> search;
  private volatile String words = "";

  /** What was found: people, and groups with those of their members that are still known. */
  private record Answer(Map<String, List<DirectoryEntry>> groups, List<DirectoryEntry> people) {}

  /**
   * A search.
   *
   * @param groups true to offer groups of correspondents too
   * @param chosen given one entry, or the members of a group
   */
  DirectorySearch(
      ScreenContext context,
      String label,
      boolean groups,
      Consumer<List<DirectoryEntry>> chosen,
      Runnable cancel) {
    this.context = context;
    this.groups = groups;
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

  private Answer find() {
    String searched = words;
    if (searched.length() < 2) {
      return new Answer(Map.of(), List.of());
    }
    return new Answer(
        groups ? groups(searched) : Map.of(),
        context.services().directory().search(searched, LIMIT));
  }

  private Map<String, List<DirectoryEntry>> groups(String searched) {
    Map<String, List<DirectoryEntry>> named = new LinkedHashMap<>();
    for (CorrespondentGroup group : context.services().correspondents().groups()) {
      if (group.named(searched)) {
        named.put(
            group.name(),
            group.members().stream()
                .flatMap(key -> context.services().directory().find(key).stream())
                .toList());
      }
    }
    return named;
  }

  private void show(Answer found) {
    results.getChildren().clear();
    found.groups().forEach((name, members) -> results.getChildren().add(group(name, members)));
    for (DirectoryEntry entry : found.people()) {
      results
          .getChildren()
          .add(row(ReviewWords.name(entry), ReviewWords.detail(entry), List.of(entry)));
    }
    if (results.getChildren().isEmpty() && words.length() >= 2) {
      results.getChildren().add(Parts.label(context.messages().text("review.nobody"), "second"));
    }
  }

  private Button group(String name, List<DirectoryEntry> members) {
    String who = members.stream().map(ReviewWords::name).collect(Collectors.joining(", "));
    Button row = row(context.messages().text("review.group", name, members.size()), who, members);
    row.setDisable(members.isEmpty());
    return row;
  }

  private Button row(String name, String detail, List<DirectoryEntry> entries) {
    VBox lines = new VBox(Parts.label(name, "strong"), Parts.label(detail, "second"));
    Button row = new Button(null, lines);
    row.getStyleClass().add("result");
    row.setAccessibleText(name + ", " + detail);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setOnAction(_ -> chosen.accept(entries));
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
