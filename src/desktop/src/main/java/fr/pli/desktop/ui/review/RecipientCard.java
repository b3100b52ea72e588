package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.Review;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.Sharing.Wish;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.letter.RecipientRole;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A recipient: who, by which channel, why, and what that channel means. */
final class RecipientCard {
  private final Messages messages;
  private final ReviewWords words;
  private final SheetActs acts;

  RecipientCard(Messages messages, SheetActs acts) {
    this.messages = messages;
    this.words = new ReviewWords(messages);
    this.acts = acts;
  }

  VBox of(OpenLetter open, ReviewRecipient recipient) {
    List<ChannelOption> options = open.options().getOrDefault(recipient.id(), List.of());
    boolean certain = recipient.confirmed();
    Missing unwanted = certain ? unwanted(open, recipient) : null;
    boolean settled = certain && recipient.option() != null && unwanted == null;
    VBox card = settled ? Cards.card() : Cards.question();
    card.getChildren().add(top(recipient, options, open.changeable()));
    if (!certain) {
      card.getChildren()
          .add(
              Parts.paragraph(
                  messages.text(
                      recipient.directoryKey() == null
                          ? "review.ask.recipient-unknown"
                          : "review.ask.recipient-unconfirmed",
                      recipient.printed()),
                  "second"));
      card.getChildren().add(answers(recipient));
    } else if (recipient.option() == null) {
      card.getChildren()
          .add(Parts.paragraph(messages.text("review.ask.recipient-without-channel"), "second"));
      card.getChildren().add(typeChannel(recipient));
    } else if (unwanted != null) {
      card.getChildren().add(consent(recipient, unwanted));
    } else {
      card.getChildren().add(Parts.paragraph(words.why(recipient.option()), "second"));
    }
    return card;
  }

  /** What keeps the letter from this recipient because of the patient; null for nothing. */
  private static @Nullable Missing unwanted(OpenLetter open, ReviewRecipient recipient) {
    return open.queued().missing().stream()
        .filter(
            each ->
                (each instanceof Missing.PatientNotAsked(UUID id, _) && id.equals(recipient.id()))
                    || (each instanceof Missing.PatientObjects(UUID it, _)
                        && it.equals(recipient.id())))
        .findFirst()
        .orElse(null);
  }

  private Node consent(ReviewRecipient recipient, Missing unwanted) {
    UUID id = recipient.id();
    FlowPane acts =
        Cards.acts(
            said("review.patient-agrees", "ask-" + id, id, false, Wish.AGREED),
            said(
                "review.patient-agrees-written",
                "agrees-" + id,
                id,
                false,
                Wish.AGREED_IN_WRITING));
    if (unwanted instanceof Missing.PatientNotAsked) {
      acts.getChildren()
          .addAll(
              said("review.patient-objects", "objects-" + id, id, false, Wish.OBJECTED),
              said("review.patient-objects-all", "objects-all-" + id, id, true, Wish.OBJECTED));
    }
    String question = "review.ask." + unwanted.code();
    String name = recipient.party().displayName();
    return new VBox(Parts.paragraph(messages.text(question, name), "second"), acts);
  }

  private Button said(String key, String id, UUID recipient, boolean everybody, Wish wish) {
    return Cards.button(
        messages.text(key),
        id,
        () ->
            acts.decide(
                (review, letter, who) ->
                    review.patientSaid(letter, recipient, everybody, wish, who)));
  }

  private Node top(ReviewRecipient recipient, List<ChannelOption> options, boolean changeable) {
    Label name = Parts.paragraph(recipient.party().displayName(), "strong");
    VBox lines = new VBox(name);
    if (!recipient.party().detail().isEmpty()) {
      lines.getChildren().add(Parts.paragraph(recipient.party().detail(), "second"));
    }
    if (recipient.role() == RecipientRole.CC) {
      lines.getChildren().add(Parts.label(messages.text("review.copy"), "second"));
    }
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox row = Cards.row(Parts.avatar(recipient.party().displayName(), Parts.Tone.SECOND), lines);
    if (changeable) {
      row.getChildren().addAll(channel(recipient, options), remove(recipient));
    }
    return row;
  }

  private Node channel(ReviewRecipient recipient, List<ChannelOption> options) {
    ChannelOption chosen = recipient.option();
    MenuButton menu =
        new MenuButton(
            chosen == null
                ? messages.text("review.no-channel")
                : messages.text("channel." + chosen.channel().code()));
    menu.setId("channel-" + recipient.id());
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.getStyleClass().addAll("channel-menu", "pill");
    menu.getStyleClass()
        .add(
            chosen == null
                ? "tone-attention"
                : "tone-"
                    + ReviewWords.tone(chosen.channel()).name().toLowerCase(java.util.Locale.ROOT));
    menu.setAccessibleText(
        messages.text("review.channel-of", recipient.party().displayName(), menu.getText()));
    for (ChannelOption option : options) {
      menu.getItems().add(item(recipient, option));
    }
    MenuItem typed = new MenuItem(messages.text("review.other-address"));
    typed.setOnAction(_ -> acts.typeChannel(recipient.id()));
    MenuItem role =
        new MenuItem(
            messages.text(
                recipient.role() == RecipientRole.CC ? "review.make-to" : "review.make-copy"));
    role.setOnAction(
        _ ->
            acts.decide(
                (review, l, who) -> review.setRole(l, recipient.id(), other(recipient), who)));
    MenuItem objects = new MenuItem(messages.text("review.patient-objects"));
    objects.setOnAction(
        _ ->
            acts.decide(
                (review, l, who) ->
                    review.patientSaid(l, recipient.id(), false, Wish.OBJECTED, who)));
    menu.getItems().addAll(new SeparatorMenuItem(), typed, role, objects);
    return menu;
  }

  private static RecipientRole other(ReviewRecipient recipient) {
    return recipient.role() == RecipientRole.CC ? RecipientRole.TO : RecipientRole.CC;
  }

  private MenuItem item(ReviewRecipient recipient, ChannelOption option) {
    String target =
        option.target().isEmpty() || option.channel().endToEnd() ? "" : " · " + option.target();
    VBox lines =
        new VBox(
            Parts.label(words.channel(option.channel()) + target, "strong"),
            Parts.label(words.meaning(option.channel()), "second"));
    CustomMenuItem item = new CustomMenuItem(lines);
    item.setOnAction(
        _ ->
            acts.decide(
                (review, letter, who) -> review.setChannel(letter, recipient.id(), option, who)));
    return item;
  }

  private Node remove(ReviewRecipient recipient) {
    Button remove = new Button(null, new FontIcon("fth-x"));
    remove.getStyleClass().add("icon-button");
    remove.setAccessibleText(messages.text("review.remove", recipient.party().displayName()));
    remove.setOnAction(
        _ ->
            acts.decide(
                (review, letter, who) -> review.removeRecipient(letter, recipient.id(), who)));
    return remove;
  }

  private Node answers(ReviewRecipient recipient) {
    UUID id = recipient.id();
    Button yes =
        Cards.button(
            messages.text("review.yes-recipient"),
            "ask-" + id,
            () ->
                acts.decide(
                    (Review review, UUID l, String who) -> review.confirmRecipient(l, id, who)));
    Button search =
        Cards.button(
            messages.text("review.search-directory"),
            "search-" + id,
            () -> acts.searchRecipient(id));
    return Cards.acts(yes, search);
  }

  private Node typeChannel(ReviewRecipient recipient) {
    return Cards.acts(
        Cards.button(
            messages.text("review.type-address"),
            "ask-" + recipient.id(),
            () -> acts.typeChannel(recipient.id())),
        Cards.button(
            messages.text("review.search-directory"),
            "search-" + recipient.id(),
            () -> acts.searchRecipient(recipient.id())));
  }
}
