package fr.pli.desktop.ui.settings;

import fr.pli.desktop.ui.Badge;
import fr.pli.desktop.ui.Screen;
import fr.pli.desktop.ui.ScreenContext;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The screen of settings. */
public final class SettingsScreen implements Screen {
  private final SettingsViewModel model;
  private final FolderCard folders;
  private final ChannelCard channels;
  private final ComfortCard comfort;
  private final ScrollPane node = new ScrollPane();
  private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);

  public SettingsScreen(ScreenContext context) {
    model =
        new SettingsViewModel(
            context.services(),
            context.background(),
            rule -> context.toasts().warn(context.messages().word("settings.refused.", rule)),
            context::unexpected);
    folders = new FolderCard(model, context.messages());
    channels = new ChannelCard(model, context.messages());
    comfort = new ComfortCard(model, context.messages());
    lay();
    model.state().addListener((_, _, state) -> show(state));
    show(model.state().get());
  }

  @Override
  public String id() {
    return "settings";
  }

  @Override
  public String icon() {
    return "fth-settings";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void shown() {
    node.requestFocus();
  }

  @Override
  public void hidden() {}

  @Override
  public ReadOnlyObjectProperty<Badge> badge() {
    return badge.getReadOnlyProperty();
  }

  @Override
  public void search(String words) {}

  @Override
  public void close() {
    model.close();
  }

  private void lay() {
    VBox left = new VBox(folders.node(), comfort.node());
    VBox right = new VBox(channels.node());
    left.getStyleClass().add("cards");
    right.getStyleClass().add("cards");
    HBox columns = new HBox(left, right);
    columns.getStyleClass().add("settings");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    left.setMinWidth(0);
    right.setMinWidth(0);
    left.setPrefWidth(100);
    right.setPrefWidth(100);
    node.setContent(columns);
    node.setFitToWidth(true);
    node.getStyleClass().add("screen");
  }

  private void show(SettingsViewModel.State state) {
    folders.show(state.settings());
    channels.show(state.settings(), state.correspondents());
    comfort.show(state.settings());
  }
}
