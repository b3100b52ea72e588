package fr.pli.desktop.ui.settings;

import fr.pli.desktop.people.Rights;
import fr.pli.desktop.ui.Badge;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Screen;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.desktop.ui.Toasts;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The screen of settings. */
public final class SettingsScreen implements Screen {
  /** From this width on, in em, cards stand in two columns. */
  private static final double ROOMY = 56;

  private final SettingsViewModel model;
  private final FolderCard folders;
  private final ChannelCard channels;
  private final ComfortCard comfort;
  private final ToolCard tools;
  private final LessonsViewModel learned;
  private final LessonsCard lessons;
  private final PeopleCard people;
  private final OwnAccessCard access;
  private final LockCard locks;
  private final RetentionCard retention;
  private final RegisterCard register;
  private final ExportCard export;
  private final Rights rights;
  private final VBox left = new VBox();
  private final VBox right = new VBox();
  private final ScrollPane node = new ScrollPane();
  private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);

  public SettingsScreen(ScreenContext context) {
    Messages messages = context.messages();
    model =
        new SettingsViewModel(
            context.services(),
            context.background(),
            refusal -> refused(refusal, context.toasts(), messages),
            context::unexpected);
    folders = new FolderCard(model, messages);
    channels = new ChannelCard(model, context.messages());
    comfort = new ComfortCard(model, context.messages());
    tools = new ToolCard(context.services().tools(), context.background(), context.messages());
    learned = new LessonsViewModel(context.services(), context.background(), context::unexpected);
    lessons = new LessonsCard(learned, messages);
    people =
        new PeopleCard(
            new PeopleViewModel(
                context.services(), messages, context.background(), context::unexpected),
            messages);
    access =
        new OwnAccessCard(
            new OwnAccessViewModel(
                context.services(), messages, context.background(), context::unexpected),
            messages);
    locks = new LockCard(model, messages, context.services().sessionKnown());
    retention = new RetentionCard(model, context);
    register = new RegisterCard(context);
    export = new ExportCard(context);
    rights = context.services().people().current().rights();
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
    tools.look();
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
    learned.close();
  }

  private void lay() {
    left.getChildren()
        .addAll(folders.node(), comfort.node(), access.node(), locks.node(), retention.node());
    right
        .getChildren()
        .addAll(
            people.node(),
            channels.node(),
            lessons.node(),
            tools.node(),
            export.node(),
            register.node());
    // Authors say here whose letters leave without review; the rest is for who administers.
    Parts.shown(folders.node(), rights.administer() || rights.send());
    Parts.shown(locks.node(), rights.administer());
    Parts.shown(retention.node(), rights.administer());
    Parts.shown(register.node(), rights.administer());
    Parts.shown(export.node(), rights.read() && rights.prepare());
    Parts.shown(channels.node(), rights.administer());
    Parts.shown(lessons.node(), rights.letters());
    left.getStyleClass().add("cards");
    right.getStyleClass().add("cards");
    FlowPane columns = new FlowPane(left, right);
    columns.setRowValignment(VPos.TOP);
    columns.getStyleClass().add("settings");
    node.viewportBoundsProperty().addListener((_, _, room) -> fit(columns, room.getWidth()));
    node.setContent(columns);
    node.setFitToWidth(true);
    node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    node.getStyleClass().add("screen");
  }

  /** Two columns where there is room for both, otherwise one. */
  private void fit(FlowPane columns, double width) {
    double em = comfort.em();
    double gap = columns.getHgap();
    double room = width - columns.getInsets().getLeft() - columns.getInsets().getRight();
    double each = room / em < ROOMY ? room : Math.floor((room - gap) / 2);
    List.of(left, right).forEach(column -> column.setPrefWidth(each));
  }

  private void refused(SettingsViewModel.Refusal refusal, Toasts toasts, Messages messages) {
    if (refusal.of() == SettingsViewModel.Part.OTHER) {
      toasts.warn(messages.word("settings.refused.", refusal.rule()));
    } else {
      folders.refused(refusal);
    }
  }

  private void show(SettingsViewModel.State state) {
    folders.show(state.settings(), state.troubles());
    channels.show(state.settings(), state.correspondents());
    comfort.show(state.settings());
    locks.show(state.settings());
    retention.show(state.settings());
  }
}
