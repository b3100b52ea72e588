package fr.pli.desktop.ui;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.privacy.ErasedLetter;
import fr.pli.desktop.privacy.Erasing.Outcome;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The way to erase letters, for who may: a button, and a question before anything is erased. Of a
 * letter that is erased it says when and why.
 */
public final class EraseCard {
  private final ScreenContext context;
  private final Messages messages;
  private final List<UUID> letters;
  private final Wording wording;
  private final Runnable then;
  private final VBox node = new VBox();

  private EraseCard(ScreenContext context, List<UUID> letters, Wording wording, Runnable then) {
    this.context = context;
    this.messages = context.messages();
    this.letters = letters;
    this.wording = wording;
    this.then = then;
    node.getStyleClass().add("stack");
  }

  /** How it speaks: of the letter that is shown, or of letters that only their number tells. */
  private enum Wording {
    ONE("erase."),
    ALL("erase.all-");

    private final String keys;

    Wording(String keys) {
      this.keys = keys;
    }
  }

  /** Of a letter that still has its content. */
  public static Node offer(ScreenContext context, UUID letter) {
    return new EraseCard(context, List.of(letter), Wording.ONE, () -> {}).offer();
  }

  /**
   * Of letters that were read and not filed and are kept beyond their time.
   *
   * @param letters at least one
   * @param then called when some were erased
   */
  public static Node offerAll(ScreenContext context, List<UUID> letters, Runnable then) {
    return new EraseCard(context, letters, Wording.ALL, then).offer();
  }

  private Node offer() {
    if (context.services().people().allows(new Act.Administer())) {
      button();
    }
    Parts.shown(node, !node.getChildren().isEmpty());
    return node;
  }

  /** Of a letter that is without content. */
  public static Node erased(ScreenContext context, UUID letter) {
    EraseCard card = new EraseCard(context, List.of(letter), Wording.ONE, () -> {});
    card.node.getStyleClass().addAll("card", "calm");
    card.node.getChildren().add(Parts.paragraph(card.messages.text("erase.erased"), "strong"));
    context
        .background()
        .run(
            () -> context.services().privacy().erased(letter),
            found -> found.ifPresent(card::history),
            context::unexpected);
    return card.node;
  }

  private void history(ErasedLetter it) {
    String words =
        messages.text("erase.cause." + it.cause().code(), messages.day(it.at()), it.who());
    node.getChildren().add(Parts.paragraph(words, "second"));
  }

  private void button() {
    Button ask = button(wording.keys + "ask", "erase", this::question);
    node.getChildren().setAll(ask);
    node.getStyleClass().removeAll("card", "question");
  }

  private void question() {
    Button keep = button("erase.keep", "erase-keep", this::button);
    FlowPane acts = new FlowPane(keep, button("erase.sure", "erase-sure", this::erase));
    acts.getStyleClass().add("acts");
    node.getStyleClass().addAll("card", "question");
    node.getChildren()
        .setAll(
            Parts.paragraph(messages.text(wording.keys + "question", letters.size()), "strong"),
            Parts.paragraph(messages.text("erase.means"), "second"),
            acts);
    keep.requestFocus();
  }

  private void erase() {
    // While many are erased the status bar shows how far it is, and stops it.
    node.setDisable(true);
    String who = context.services().person().name();
    context
        .background()
        .run(
            () -> context.services().privacy().erase(letters, who),
            this::told,
            failure -> {
              node.setDisable(false);
              context.unexpected(failure);
            });
  }

  private void told(Outcome outcome) {
    node.setDisable(false);
    if (!outcome.hindered().isEmpty()) {
      context.toasts().warn(hindrance(outcome));
      button();
    }
    if (wording == Wording.ALL || outcome.hindered().isEmpty()) {
      context.toasts().tell(messages.text(wording.keys + "done", outcome.erased().size()));
    }
    if (!outcome.filesLeft().isEmpty()) {
      context.toasts().warn(messages.text("erase.file-left"));
    }
    then.run();
  }

  private String hindrance(Outcome outcome) {
    return switch (wording) {
      case ONE -> messages.word("erase.hindered.", outcome.hindered().values().iterator().next());
      case ALL -> messages.text("erase.all-hindered", outcome.hindered().size());
    };
  }

  private Button button(String key, String id, Runnable effect) {
    Button button = new Button(messages.text(key, letters.size()));
    button.setId(id);
    button.setWrapText(true);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> effect.run());
    return button;
  }
}
