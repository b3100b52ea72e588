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
 * The way to erase a letter, for who may: a button, and a question before anything is erased. Of a
 * letter that is erased it says when and why.
 */
public final class EraseCard {
  private final ScreenContext context;
  private final Messages messages;
  private final UUID letter;
  private final VBox node = new VBox();

  private EraseCard(ScreenContext context, UUID letter) {
    this.context = context;
    this.messages = context.messages();
    this.letter = letter;
    node.getStyleClass().add("stack");
  }

  /** Of a letter that still has its content. */
  public static Node offer(ScreenContext context, UUID letter) {
    EraseCard card = new EraseCard(context, letter);
    if (context.services().people().allows(new Act.Administer())) {
      card.button();
    }
    Parts.shown(card.node, !card.node.getChildren().isEmpty());
    return card.node;
  }

  /** Of a letter that is without content. */
  public static Node erased(ScreenContext context, UUID letter) {
    EraseCard card = new EraseCard(context, letter);
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
    Button ask = button("erase.ask", "erase", this::question);
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
            Parts.paragraph(messages.text("erase.question"), "strong"),
            Parts.paragraph(messages.text("erase.means"), "second"),
            acts);
    keep.requestFocus();
  }

  private void erase() {
    String who = context.services().person().name();
    context
        .background()
        .run(
            () -> context.services().privacy().erase(List.of(letter), who),
            this::told,
            context::unexpected);
  }

  private void told(Outcome outcome) {
    String hindrance = outcome.hindered().get(letter);
    if (hindrance != null) {
      context.toasts().warn(messages.word("erase.hindered.", hindrance));
      button();
    } else {
      context.toasts().tell(messages.text("erase.done"));
      if (!outcome.filesLeft().isEmpty()) {
        context.toasts().warn(messages.text("erase.file-left"));
      }
    }
  }

  private Button button(String key, String id, Runnable effect) {
    Button button = new Button(messages.text(key));
    button.setId(id);
    button.setWrapText(true);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> effect.run());
    return button;
  }
}
