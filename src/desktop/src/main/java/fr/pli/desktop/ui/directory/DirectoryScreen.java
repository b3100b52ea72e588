package fr.pli.desktop.ui.directory;

import fr.pli.desktop.correspondents.OwnContact;
import fr.pli.desktop.directory.DataAge;
import fr.pli.desktop.ui.Badge;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Rows;
import fr.pli.desktop.ui.Screen;
import fr.pli.desktop.ui.ScreenContext;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
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
  private final FlowPane groups = new FlowPane();
  private final BorderPane node = new BorderPane();
  private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);

  public DirectoryScreen(ScreenContext context) {
    messages = context.messages();
    model = new DirectoryViewModel(context.services(), context.background(), context::unexpected);
    detail = new EntryPane(model, messages, this::edit);
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
    groups.getStyleClass().add("acts");
    VBox bar = new VBox(field, acts(), groups, count);
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
        .addListener((_, _, chosen) -> showEntry(chosen));
    VBox.setVgrow(found, Priority.ALWAYS);
    node.setCenter(new VBox(bar, found));
    beside(detail.node());
    node.getStyleClass().add("screen");
  }

  private FlowPane acts() {
    Button contact = new Button(messages.text("directory.new-contact"), icon("fth-user-plus"));
    contact.setId("new-contact");
    contact.setOnAction(_ -> edit(null));
    Button update = new Button(messages.text("directory.update"), icon("fth-download"));
    update.setId("update-directory");
    update.setOnAction(_ -> chooseFiles());
    FlowPane acts = new FlowPane(contact, update);
    acts.getStyleClass().add("acts");
    return acts;
  }

  private static FontIcon icon(String name) {
    return new FontIcon(name);
  }

  /** What stands at the right of the list. */
  private void beside(Region pane) {
    node.setRight(pane);
    pane.maxWidthProperty().bind(node.widthProperty().multiply(0.45));
    pane.prefWidthProperty().bind(node.widthProperty().multiply(0.38));
  }

  private void showEntry(DirectoryViewModel.@Nullable Found chosen) {
    detail.show(chosen, model.state().get().groups());
    beside(detail.node());
  }

  private void edit(@Nullable OwnContact contact) {
    ContactForm form =
        new ContactForm(
            messages,
            contact,
            kept -> {
              model.save(kept);
              back();
            },
            this::back);
    beside(form);
    form.focus();
  }

  private void back() {
    beside(detail.node());
    field.requestFocus();
  }

  private void chooseFiles() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text("directory.update"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Annuaire Santé", "*.txt", "*.zip"));
    List<File> files = chooser.showOpenMultipleDialog(node.getScene().getWindow());
    if (files != null) {
      update(files.stream().map(File::toPath).toList());
    }
  }

  /** Updates by these files, and tells beside the list what came of it. */
  void update(List<Path> files) {
    model.update(files, outcome -> beside(new UpdatePane(messages, outcome, this::back)));
  }

  private void show(DirectoryViewModel.State state) {
    int before = found.getSelectionModel().getSelectedIndex();
    String key = before < 0 ? "" : found.getItems().get(before).entry().key();
    count.setText(size(state));
    showGroups(state);
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

  private String size(DirectoryViewModel.State state) {
    String size = messages.text("directory.size", state.size());
    DataAge age = state.age();
    return age == null
        ? size
        : size + " · " + messages.text("directory.age", messages.day(age.published()));
  }

  private void showGroups(DirectoryViewModel.State state) {
    List<DirectoryViewModel.ShownGroup> shown =
        state.groups().stream().filter(each -> each.group().named(state.words())).toList();
    Parts.shown(groups, !shown.isEmpty());
    groups.getChildren().setAll(shown.stream().map(this::button).toList());
    if (node.getRight() instanceof GroupPane) {
      beside(detail.node());
    }
  }

  private Button button(DirectoryViewModel.ShownGroup shown) {
    int members = shown.group().members().size();
    Button button =
        new Button(
            messages.text("directory.group", shown.group().name(), members), icon("fth-users"));
    button.setOnAction(_ -> beside(new GroupPane(model, messages, shown, this::back)));
    return button;
  }
}
