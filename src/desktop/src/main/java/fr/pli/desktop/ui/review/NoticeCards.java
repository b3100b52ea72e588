package fr.pli.desktop.ui.review;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
    Reading reading = open.letter().reading();
    if (open.splittable() && reading != null && reading.severalLetters()) {
      cards.add(several(reading.starts().size()));
    }
    OutgoingLetter whole = open.splitFrom();
    if (whole != null) {
      cards.add(part(whole));
    }
    if (open.queued().missing().stream().anyMatch(Missing.AlreadySent.class::isInstance)) {
      cards.add(duplicate(open));
    }
    return cards;
  }

  private Node several(int count) {
    Button split = Cards.button(messages.text("review.split"), "ask-split", acts::split);
    split.getStyleClass().add("primary");
    return Cards.question(
        Parts.paragraph(messages.text("review.several", count), "strong"),
        Parts.paragraph(messages.text("review.several-how"), "second"),
        Cards.acts(
            split,
            Cards.button(
                messages.text("review.keep-whole"),
                "keep-whole",
                () -> acts.decide((review, letter, who) -> review.keepWhole(letter, who)))));
  }

  private Node part(OutgoingLetter whole) {
    return Cards.card(
        Parts.paragraph(messages.text("review.part-of", whole.fileName()), "second"),
        Cards.link(messages.text("review.rejoin"), () -> acts.rejoin(whole.id())));
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
