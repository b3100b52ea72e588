package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What there is to know of a document before its values: at the head of the sheet. */
final class NoticeCards {
  private final Messages messages;
  private final ReviewWords words;
  private final SheetActs acts;

  NoticeCards(Messages messages, SheetActs acts) {
    this.messages = messages;
    this.words = new ReviewWords(messages);
    this.acts = acts;
  }

  List<Node> of(OpenLetter open) {
    List<Node> cards = new ArrayList<>();
    for (String notice : words.notices(open.letter())) {
      VBox card = Cards.card(Parts.paragraph(notice));
      card.getStyleClass().add("notice");
      cards.add(card);
    }
    if (open.queued().group() == QueuedLetter.Group.ARRIVING) {
      cards.add(Cards.card(Parts.paragraph(messages.text("review.arriving-how"))));
    }
    if (open.queued().missing().stream().anyMatch(Missing.AlreadySent.class::isInstance)) {
      cards.add(duplicate(open));
    }
    return cards;
  }

  private Node duplicate(OpenLetter open) {
    OutgoingLetter earlier = open.earlier();
    String left = earlier == null ? messages.text("review.sent-before") : words.left(earlier);
    return Cards.question(
        Parts.paragraph(left, "strong"),
        Parts.paragraph(messages.text("review.sent-before-how"), "second"),
        Cards.acts(
            Cards.button(
                messages.text("review.send-anyway"),
                "ask-already-sent",
                () -> acts.decide((review, letter, who) -> review.sendAnyway(letter, who))),
            Cards.button(messages.text("review.discard"), "discard", acts::discard)));
  }
}
