package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.RecipientRole;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** "Dr J. MARTIN: which one?", with the people to pick from. Never a dialog. */
final class QuestionCard {
  private final Messages messages;
  private final SheetActs acts;

  QuestionCard(Messages messages, SheetActs acts) {
    this.messages = messages;
    this.acts = acts;
  }

  VBox of(OpenLetter open, ReviewRecipient recipient) {
    List<DirectoryEntry> candidates = open.candidates().getOrDefault(recipient.id(), List.of());
    String asked = messages.text("review.which", printed(recipient));
    Label title = Parts.paragraph(asked, "strong");
    VBox card = Cards.question(title);
    if (recipient.role() == RecipientRole.CC) {
      card.getChildren().add(Parts.label(messages.text("review.copy"), "second"));
    }
    ToggleGroup group = new ToggleGroup();
    for (DirectoryEntry entry : candidates) {
      card.getChildren().add(choice(recipient.id(), entry, group));
    }
    card.getChildren()
        .add(
            Cards.acts(
                Cards.link(
                    messages.text("review.none-of-them"),
                    () -> acts.searchRecipient(recipient.id())),
                Cards.link(
                    messages.text("review.not-a-recipient"),
                    () -> acts.notARecipient(recipient.id()))));
    return card;
  }

  private static String printed(ReviewRecipient recipient) {
    return recipient.printed().isEmpty() ? recipient.party().displayName() : recipient.printed();
  }

  private Node choice(UUID recipient, DirectoryEntry entry, ToggleGroup group) {
    String name = ReviewWords.name(entry);
    String detail = ReviewWords.detail(entry);
    RadioButton choice = new RadioButton(name + (detail.isEmpty() ? "" : ", " + detail));
    choice.setId(group.getToggles().isEmpty() ? "ask-" + recipient : entry.key());
    choice.setWrapText(true);
    choice.setToggleGroup(group);
    choice.setOnAction(
        _ ->
            acts.decide(
                (review, letter, who) -> review.chooseEntry(letter, recipient, entry.key(), who)));
    return choice;
  }
}
