package fr.pli.desktop.ui.directory;

import fr.pli.desktop.correspondents.OwnContact;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.Channel;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Beside the list: one entry in full, and the channel that the practice prefers for it. */
final class EntryPane {
  private final DirectoryViewModel model;
  private final Messages messages;
  private final Consumer<OwnContact> edit;
  private final VBox content = new VBox();
  private final VBox node;

  /**
   * A pane.
   *
   * @param edit opens the form of an own contact
   */
  EntryPane(DirectoryViewModel model, Messages messages, Consumer<OwnContact> edit) {
    this.model = model;
    this.edit = edit;
    this.messages = messages;
    content.getStyleClass().add("detail");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(messages.text("directory.details"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    node = new VBox(scroll);
    node.getStyleClass().add("side-pane");
    show(null, List.of());
  }

  Region node() {
    return node;
  }

  void show(DirectoryViewModel.@Nullable Found found, List<DirectoryViewModel.ShownGroup> groups) {
    content.getChildren().clear();
    if (found == null) {
      content.getChildren().add(Parts.paragraph(messages.text("directory.choose"), "second"));
      return;
    }
    DirectoryEntry entry = found.entry();
    content
        .getChildren()
        .addAll(
            Parts.paragraph(FoundCell.name(entry), "title"),
            Parts.paragraph(FoundCell.detail(entry), "second"),
            acts(found));
    if (entry.rpps() != null) {
      line("directory.rpps", entry.rpps().value());
    }
    if (entry.finess() != null) {
      line("directory.finess", entry.finess().value());
    }
    entry.places().forEach(this::place);
    entry.mailboxes().forEach(mail -> line("directory.mailbox", mail));
    preferred(found);
    content.getChildren().add(GroupChoice.of(model, messages, entry, groups));
  }

  /** The star, and what can be done with an own contact. */
  private FlowPane acts(DirectoryViewModel.Found found) {
    ToggleButton star =
        new ToggleButton(messages.text("directory.favourite"), new FontIcon("fth-star"));
    star.setId("favourite");
    star.setSelected(found.favourite());
    star.setOnAction(_ -> model.favour(found.entry(), star.isSelected()));
    FlowPane acts = new FlowPane(star);
    acts.getStyleClass().add("acts");
    OwnContact contact = found.contact();
    if (contact != null) {
      Button change = new Button(messages.text("directory.edit-contact"));
      change.setOnAction(_ -> edit.accept(contact));
      Button remove = new Button(messages.text("directory.remove-contact"));
      remove.setOnAction(_ -> model.remove(contact));
      acts.getChildren().addAll(change, remove);
    }
    return acts;
  }

  private void place(DirectoryEntry.Place place) {
    String address =
        Stream.of(place.name(), place.street(), (place.postcode() + " " + place.town()).strip())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("\n"));
    content
        .getChildren()
        .addAll(Parts.label(messages.text("directory.place"), "heading"), Parts.paragraph(address));
    if (!place.phone().isEmpty()) {
      line("directory.phone", place.phone());
    }
    if (!place.fax().isEmpty()) {
      line("directory.fax", place.fax());
    }
  }

  private void line(String key, String value) {
    content.getChildren().add(Parts.paragraph(messages.text(key, value), "second"));
  }

  private void preferred(DirectoryViewModel.Found found) {
    content.getChildren().add(Parts.paragraph(messages.text("directory.preferred"), "heading"));
    if (found.channels().isEmpty()) {
      content.getChildren().add(Parts.paragraph(messages.text("directory.no-channel"), "second"));
      return;
    }
    ToggleGroup group = new ToggleGroup();
    choice(found, null, group);
    List<Channel> channels =
        found.channels().stream().map(ChannelOption::channel).distinct().toList();
    channels.forEach(channel -> choice(found, channel, group));
  }

  private void choice(
      DirectoryViewModel.Found found, @Nullable Channel channel, ToggleGroup group) {
    RadioButton button =
        new RadioButton(
            messages.text(
                channel == null ? "directory.practice-order" : "channel." + channel.code()));
    button.setToggleGroup(group);
    button.setSelected(found.preferred() == channel);
    button.setOnAction(_ -> model.prefer(found.entry(), channel));
    button.setWrapText(true);
    FlowPane row = new FlowPane(button);
    row.getStyleClass().add("pills");
    row.setAlignment(Pos.CENTER_LEFT);
    if (channel != null && !channel.endToEnd()) {
      row.getChildren().add(Parts.pill(messages.text("sent.simulated"), Parts.Tone.ATTENTION));
    }
    content.getChildren().add(row);
  }
}
