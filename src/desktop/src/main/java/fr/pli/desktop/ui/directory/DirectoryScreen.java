package fr.pli.desktop.ui.directory;

import fr.pli.desktop.ui.Badge;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Rows;
import fr.pli.desktop.ui.Screen;
import fr.pli.desktop.ui.ScreenContext;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screen of the directory. */
public final class DirectoryScreen implements Screen {
  private final Messages messages;
  private final DirectoryViewModel model;
  private final TextField field = new TextField();
  private final Label count = Parts.paragraph("", "second");
  private final Label emptyTitle = Parts.label("", "title");
  private final Label emptyWords = Parts.paragraph("", "second");
  private final ListView<DirectoryViewModel.Found> found = new ListView<>();
  private final EntryPane detail;
  private final BorderPane node = new BorderPane();
  private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);

  public DirectoryScreen(ScreenContext context) {
    messages = context.messages();
    model = new DirectoryViewModel(context.services(), context.background(), context::unexpected);
    detail = new EntryPane(model, messages);
    lay();
    model.state().addListener((_, _, state) -> show(state));
    show(model.state().get());
  }

  @Override
  public String id() {
    return "directory";
  }

  @Override
  public String icon() {
    return "fth-users";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void shown() {
    field.requestFocus();
  }

  @Override
  public void hidden() {}

  @Override
  public ReadOnlyObjectProperty<Badge> badge() {
    return badge.getReadOnlyProperty();
  }

  @Override
  public void search(String words) {
    field.setText(words);
  }

  @Override
  public void close() {
    model.close();
  }

  private void lay() {
    field.setPromptText(messages.text("directory.prompt"));
    field.setAccessibleText(messages.text("directory.prompt"));
    field.setId("directory-search");
    field.textProperty().addListener((_, _, words) -> model.search(words));
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            found.requestFocus();
            event.consume();
          }
        });
    found.setId("directory-found");
    VBox bar = new VBox(field, count);
    bar.getStyleClass().addAll("filter-bar", "stack");
    ReadOnlyBooleanProperty roomy = Rows.roomy(found, count, FoundCell.ROOMY);
    found.setCellFactory(_ -> new FoundCell(messages, roomy));
    found.setAccessibleText(messages.text("directory.results"));
    found.getStyleClass().add("row-list");
    VBox empty = new VBox(new FontIcon(icon()), emptyTitle, emptyWords);
    empty.getStyleClass().add("empty");
    found.setPlaceholder(empty);
    found
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, chosen) -> detail.show(chosen));
    VBox.setVgrow(found, Priority.ALWAYS);
    node.setCenter(new VBox(bar, found));
    node.setRight(detail.node());
    detail.node().maxWidthProperty().bind(node.widthProperty().multiply(0.45));
    node.getStyleClass().add("screen");
  }

  private void show(DirectoryViewModel.State state) {
    int before = found.getSelectionModel().getSelectedIndex();
    String key = before < 0 ? "" : found.getItems().get(before).entry().key();
    count.setText(messages.text("directory.size", state.size()));
    Parts.shown(detail.node(), !state.found().isEmpty());
    String empty = state.size() == 0 ? "none" : state.words().isEmpty() ? "begin" : "nothing";
    emptyTitle.setText(messages.text("directory.empty." + empty));
    emptyWords.setText(messages.text("directory.empty-how." + empty));
    found.getItems().setAll(state.found());
    state.found().stream()
        .filter(each -> each.entry().key().equals(key))
        .findFirst()
        .or(() -> state.found().stream().findFirst())
        .ifPresent(each -> found.getSelectionModel().select(each));
  }
}
