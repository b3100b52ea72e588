package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.letter.Channel;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** An address typed by hand: secure mail, fax, or a postal address. */
final class TypedChannelCard {
  private TypedChannelCard() {}

  static Node of(Messages messages, Consumer<ChannelOption> chosen, Runnable cancel) {
    ReviewWords words = new ReviewWords(messages);
    ComboBox<Channel> channel = new ComboBox<>();
    channel.getItems().setAll(Channel.MSSANTE, Channel.APICRYPT, Channel.FAX, Channel.POST);
    channel.setValue(Channel.MSSANTE);
    channel.setId("typed-channel");
    channel.setAccessibleText(messages.text("review.channel"));
    channel.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Channel value) {
            return value == null ? "" : words.channel(value);
          }

          @Override
          public @Nullable Channel fromString(String text) {
            return null;
          }
        });
    TextArea address = new TextArea();
    address.setId("typed-address");
    address.setPrefRowCount(2);
    address.setAccessibleText(messages.text("review.address"));
    address.setPromptText(messages.text("review.address"));
    Label problem = Parts.paragraph("", "second", "problem");
    Runnable take =
        () -> {
          String wrong = TypedAddress.problem(channel.getValue(), address.getText());
          if (wrong.isEmpty()) {
            chosen.accept(TypedAddress.option(channel.getValue(), address.getText()));
          } else {
            problem.setText(messages.text(wrong));
            address.requestFocus();
          }
        };
    VBox card =
        Cards.question(
            channel,
            address,
            problem,
            Cards.acts(
                Cards.button(messages.text("review.take-address"), "take-address", take),
                Cards.button(messages.text("review.cancel"), "cancel-address", cancel)));
    return card;
  }
}
