package fr.pli.desktop.ui.review;

import fr.pli.desktop.learning.Reasons;
import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Actions;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The recipients on the sheet, who is added among them, and who was left out. */
final class RecipientSection {
  private final Messages messages;
  private final Actions actions;
  private final SheetActs acts;
  private final ValueViews values;
  private final Insets insets;

  RecipientSection(
      Messages messages, Actions actions, SheetActs acts, ValueViews values, Insets insets) {
    this.messages = messages;
    this.actions = actions;
    this.acts = acts;
    this.values = values;
    this.insets = insets;
  }

  List<Node> of(OpenLetter open) {
    Button more = actions.button(Action.ADD_RECIPIENT);
    more.setText(messages.text("review.add") + "  " + actions.keys(Action.ADD_RECIPIENT));
    more.getStyleClass().add("flat-link");
    more.setVisible(open.changeable());
    return List.of(Cards.heading(messages.text("review.recipients"), more), cards(open));
  }

  private Node cards(OpenLetter open) {
    VBox cards = new VBox();
    cards.getStyleClass().add("cards");
    addInset(cards, Insets.Kind.RECIPIENT, null);
    for (ReviewRecipient recipient : open.sheet().recipients()) {
      cards.getChildren().add(card(open, recipient));
      addInset(cards, Insets.Kind.RECIPIENT, recipient.id());
      addInset(cards, Insets.Kind.CHANNEL, recipient.id());
    }
    if (cards.getChildren().isEmpty()) {
      String how = messages.text("review.no-recipient-how", actions.keys(Action.ADD_RECIPIENT));
      cards.getChildren().add(Cards.question(Parts.paragraph(how, "second")));
    }
    Reading reading = open.letter().reading();
    if (reading != null && open.changeable()) {
      reading.recipients().stream()
          .filter(each -> leftOut(open, each))
          .forEach(each -> cards.getChildren().add(leftOut(each)));
    }
    return cards;
  }

  private void addInset(VBox cards, Insets.Kind kind, @Nullable UUID recipient) {
    Node shown = insets.at(kind, recipient);
    if (shown != null) {
      cards.getChildren().add(shown);
    }
  }

  private Node card(OpenLetter open, ReviewRecipient recipient) {
    String field = Marks.RECIPIENT + recipient.id();
    if (!recipient.confirmed() && recipient.candidates().size() > 1) {
      return values.card(new QuestionCard(messages, acts).of(open, recipient), open, field);
    }
    return values.card(
        new RecipientCard(messages, acts).of(open, recipient),
        open,
        field,
        Cards.link(
            messages.text("review.someone-else"), () -> acts.searchRecipient(recipient.id())),
        Cards.link(
            messages.text("review.not-a-recipient"), () -> acts.notARecipient(recipient.id())));
  }

  private static boolean leftOut(OpenLetter open, RecognisedRecipient read) {
    return read.reason().equals(Reasons.NOT_A_RECIPIENT)
        && open.sheet().recipients().stream()
            .noneMatch(
                each ->
                    each.printed().equals(read.printed()) && each.places().equals(read.places()));
  }

  /** Who was left out because of an earlier correction is named, and taken back in one act. */
  private Node leftOut(RecognisedRecipient read) {
    Button back =
        Cards.link(
            messages.text("review.take-back-recipient"),
            () ->
                acts.decide((review, letter, who) -> review.recipientAfterAll(letter, read, who)));
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setAccessibleText(messages.text("review.take-back-recipient") + " " + read.printed());
    VBox card =
        Cards.card(
            Parts.paragraph(messages.text("review.left-out", read.printed()), "second"), back);
    card.getStyleClass().add("calm");
    return card;
  }
}
