package fr.pli.desktop.ui.settings;

import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.settings.LessonsViewModel.State;
import fr.pli.exchange.letter.DocumentType;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What Pli learned from corrections: seen, forgotten one by one, or all after a question. */
final class LessonsCard {
  private final LessonsViewModel model;
  private final Messages messages;
  private final VBox node = new VBox();

  LessonsCard(LessonsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    node.getStyleClass().addAll("card", "stack");
    model.state().addListener((_, _, state) -> show(state));
    show(model.state().get());
  }

  Node node() {
    return node;
  }

  private void show(State state) {
    String focused = focused();
    node.getChildren()
        .setAll(
            Parts.paragraph(messages.text("settings.learned"), "title"),
            Parts.paragraph(
                messages.text(
                    state.all() == 0 ? "settings.learned-nothing" : "settings.learned-how"),
                "second"));
    state.shown().forEach(lesson -> node.getChildren().add(row(lesson)));
    if (state.shown().size() < state.all()) {
      node.getChildren()
          .add(
              button(
                  messages.text("settings.learned-all", state.all()),
                  "show-lessons",
                  model::showAll));
    }
    if (state.all() > 0) {
      node.getChildren().add(state.sure() ? question(state.all()) : forgetAll());
    }
    restore(focused);
  }

  private Node row(Lesson lesson) {
    String what = what(lesson);
    VBox words =
        new VBox(Parts.paragraph(what, "strong"), Parts.paragraph(history(lesson), "second"));
    HBox.setHgrow(words, Priority.ALWAYS);
    Button forget =
        button(
            messages.text("settings.forget"), "forget-" + lesson.id(), () -> model.forget(lesson));
    forget.setMinWidth(Region.USE_PREF_SIZE);
    forget.setAccessibleText(messages.text("settings.forget") + " " + what);
    HBox row = new HBox(words, forget);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node forgetAll() {
    return button(
        messages.text("settings.forget-all"), "forget-all", () -> model.askToForgetAll(true));
  }

  private Node question(int all) {
    FlowPane answers =
        new FlowPane(
            button(messages.text("settings.forget-all"), "forget-all-sure", model::forgetAll),
            button(
                messages.text("settings.keep-all"), "keep-all", () -> model.askToForgetAll(false)));
    answers.getStyleClass().add("acts");
    VBox card = new VBox(Parts.paragraph(messages.text("settings.forget-all-sure", all)), answers);
    card.getStyleClass().addAll("card", "question");
    return card;
  }

  private String what(Lesson lesson) {
    String key = "settings.lesson." + lesson.topic().code();
    return switch (lesson.topic()) {
      case RECIPIENT, AUTHOR -> messages.text(key, lesson.words(), lesson.label());
      case NOT_A_RECIPIENT -> messages.text(key, lesson.words());
      case TYPE -> messages.text(key, lesson.words(), type(lesson));
      case ROLE ->
          messages.text(
              lesson.choice().equals("TO")
                  ? "settings.lesson.role-to"
                  : "settings.lesson.role-copy",
              lesson.words());
      case CHANNEL -> messages.text(key, lesson.words(), channel(lesson));
    };
  }

  private String type(Lesson lesson) {
    return DocumentType.ofLoinc(lesson.choice())
        .map(type -> messages.word("type.", type.loinc()))
        .orElse(lesson.label());
  }

  private String channel(Lesson lesson) {
    String key = "channel." + lesson.choice();
    return messages.has(key) ? messages.text(key) : lesson.label();
  }

  private String history(Lesson lesson) {
    String taught =
        messages.text(
            "settings.lesson-taught", lesson.times(), messages.day(lesson.taught()), lesson.by());
    String doubt = lesson.settled() ? "" : " · " + messages.text("settings.lesson-unsettled");
    Instant used = lesson.used();
    return used == null
        ? taught + doubt
        : taught
            + " · "
            + messages.text("settings.lesson-used", lesson.uses(), messages.day(used))
            + doubt;
  }

  private static Button button(String text, String id, Runnable effect) {
    Button button = new Button(text);
    button.setId(id);
    button.setOnAction(_ -> effect.run());
    return button;
  }

  /** Id of the button that has the focus; empty when it is elsewhere. */
  private String focused() {
    Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at.equals(node) && owner != null && owner.getId() != null) {
        return owner.getId();
      }
    }
    return "";
  }

  /** The keyboard stays in the card: on the same button, else on the safest one that is left. */
  private void restore(String focused) {
    if (focused.isEmpty()) {
      return;
    }
    for (String id : new String[] {focused, "keep-all", "forget-all"}) {
      Node found = node.lookup("#" + id);
      if (found != null) {
        found.requestFocus();
        return;
      }
    }
  }
}
