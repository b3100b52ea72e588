package fr.pli.desktop.ui.review;

import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.review.QueuedLetter.Group;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** The queue at the left: what needs a person, what is ready, what arrives, what was put aside. */
final class QueueView {
  private final Messages messages;
  private final ListView<QueueItem> list = new ListView<>();
  private final Consumer<UUID> open;
  private boolean showing;

  QueueView(Messages messages, InstantSource clock, Consumer<UUID> open) {
    this.messages = messages;
    this.open = open;
    ReviewWords words = new ReviewWords(messages);
    list.setId("queue");
    list.getStyleClass().add("queue");
    list.setAccessibleText(messages.text("review.queue"));
    list.setCellFactory(_ -> new QueueCell(words, clock));
    list.getSelectionModel().selectedItemProperty().addListener((_, old, now) -> chose(old, now));
  }

  Node node() {
    return list;
  }

  void focus() {
    list.requestFocus();
  }

  void show(ReviewModel.State state) {
    showing = true;
    List<QueueItem> items = new ArrayList<>();
    for (Group group : Group.values()) {
      List<QueuedLetter> letters = state.in(group);
      if (!letters.isEmpty()) {
        items.add(new QueueItem.Heading(heading(group, letters.size())));
        letters.forEach(letter -> items.add(new QueueItem.Row(letter)));
      }
    }
    if (!list.getItems().equals(items)) {
      list.getItems().setAll(items);
    }
    select(state.open());
    showing = false;
  }

  private void select(@Nullable OpenLetter letter) {
    for (int i = 0; letter != null && i < list.getItems().size(); i++) {
      if (list.getItems().get(i) instanceof QueueItem.Row(QueuedLetter row)
          && row.id().equals(letter.id())) {
        list.getSelectionModel().select(i);
        list.getFocusModel().focus(i);
        return;
      }
    }
    list.getSelectionModel().clearSelection();
  }

  private String heading(Group group, int size) {
    return messages.text(
        "review.group." + group.name().toLowerCase(Locale.ROOT).replace('_', '-'), size);
  }

  /** A heading cannot be chosen: the walk goes on in its direction. */
  private void chose(@Nullable QueueItem old, @Nullable QueueItem now) {
    if (showing || now == null) {
      return;
    }
    switch (now) {
      case QueueItem.Row(QueuedLetter letter) -> open.accept(letter.id());
      case QueueItem.Heading _ -> {
        int at = list.getItems().indexOf(now);
        boolean down = old == null || list.getItems().indexOf(old) < at;
        int next = down || at == 0 ? at + 1 : at - 1;
        list.getSelectionModel().select(next);
        list.getFocusModel().focus(next);
      }
    }
  }
}
