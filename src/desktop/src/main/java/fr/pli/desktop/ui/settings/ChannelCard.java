package fr.pli.desktop.ui.settings;

import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.exchange.letter.Channel;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** In which order channels are preferred, and the correspondents with one of their own. */
final class ChannelCard {
  private final SettingsViewModel model;
  private final Messages messages;
  private final VBox node = new VBox();

  ChannelCard(SettingsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    node.getStyleClass().addAll("card", "stack");
  }

  Node node() {
    return node;
  }

  void show(Settings settings, Map<String, String> correspondents) {
    node.getChildren().setAll(Parts.paragraph(messages.text("settings.channels"), "title"));
    node.getChildren().add(Parts.paragraph(messages.text("settings.channels-how"), "second"));
    for (int i = 0; i < settings.channels().size(); i++) {
      node.getChildren().add(channel(settings.channels().get(i), i));
    }
    node.getChildren().add(Parts.paragraph(messages.text("settings.preferred"), "title"));
    if (correspondents.isEmpty()) {
      node.getChildren().add(Parts.paragraph(messages.text("settings.preferred-how"), "second"));
    }
    correspondents.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            each ->
                node.getChildren()
                    .add(
                        correspondent(
                            each.getKey(),
                            each.getValue(),
                            settings.preferred().getOrDefault(each.getKey(), Channel.NETWORK))));
  }

  private Node channel(Channel channel, int place) {
    String name = messages.text("channel." + channel.code());
    HBox row = row(Parts.label((place + 1) + ". " + name));
    if (!channel.endToEnd()) {
      row.getChildren().add(Parts.pill(messages.text("sent.simulated"), Tone.ATTENTION));
    }
    row.getChildren().add(Parts.spring());
    if (place > 0) {
      Button up = new Button(null, new FontIcon("fth-arrow-up"));
      up.getStyleClass().add("icon-button");
      up.setAccessibleText(messages.text("settings.raise", name));
      up.setOnAction(_ -> model.raise(channel));
      row.getChildren().add(up);
    }
    return row;
  }

  private Node correspondent(String key, String name, Channel channel) {
    Button forget = new Button(messages.text("settings.forget"));
    forget.setAccessibleText(messages.text("settings.forget") + " " + name);
    forget.setOnAction(_ -> model.forget(key));
    return row(
        Parts.label(name),
        Parts.pill(
            channel.endToEnd()
                ? messages.text("channel." + channel.code())
                : messages.text("directory.simulated", messages.text("channel." + channel.code())),
            channel.endToEnd() ? Tone.ACCENT : Tone.NEUTRAL),
        Parts.spring(),
        forget);
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
