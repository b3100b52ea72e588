package fr.pli.desktop.ui.directory;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.desktop.ui.RowCell;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.RecipientKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Someone of the directory in the list: name, specialty, town, channels. */
final class FoundCell extends RowCell<DirectoryViewModel.Found> {
  /** From this width on, in em of second words, the channels stand beside the name. */
  static final double ROOMY = 40;

  private final Messages messages;
  private final ReadOnlyBooleanProperty roomy;

  FoundCell(Messages messages, ReadOnlyBooleanProperty roomy) {
    this.messages = messages;
    this.roomy = roomy;
  }

  /** Title and name. */
  static String name(DirectoryEntry entry) {
    String title = entry.title().equals("DR") ? "Dr" : entry.title();
    return (title + " " + entry.displayName()).strip();
  }

  /** Specialty or profession, and town. */
  static String detail(DirectoryEntry entry) {
    String trade = entry.specialty().isEmpty() ? entry.profession() : entry.specialty();
    return Stream.of(trade, entry.town())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  @Override
  protected void updateItem(DirectoryViewModel.@Nullable Found found, boolean empty) {
    super.updateItem(found, empty);
    setText(null);
    setGraphic(null);
    setAccessibleText(null);
    if (found != null && !empty) {
      show(found);
    }
  }

  private void show(DirectoryViewModel.Found found) {
    DirectoryEntry entry = found.entry();
    Tone tone = entry.kind() == RecipientKind.ORGANIZATION ? Tone.NEUTRAL : Tone.SECOND;
    Label name = Parts.paragraph(name(entry), "strong");
    name.setMinWidth(0);
    VBox words = new VBox(name, Parts.paragraph(detail(entry), "second"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(Parts.avatar(entry.displayName(), tone), words);
    if (roomy.get()) {
      row.getChildren().addAll(pills(found));
    } else {
      words.getChildren().addAll(pills(found));
    }
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("row", "list-entry");
    setGraphic(row);
    setAccessibleText(
        Stream.concat(
                Stream.of(name(entry), detail(entry)),
                channels(found).stream().map(each -> messages.text("channel." + each.code())))
            .collect(Collectors.joining(", ")));
  }

  private static List<Channel> channels(DirectoryViewModel.Found found) {
    return found.channels().stream().map(ChannelOption::channel).distinct().toList();
  }

  /** The sealed channel by itself, and the simulated ones together under that word. */
  private List<Label> pills(DirectoryViewModel.Found found) {
    List<Label> pills = new ArrayList<>();
    channels(found).stream()
        .filter(Channel::endToEnd)
        .forEach(each -> pills.add(Parts.pill(name(each), Tone.ACCENT)));
    String simulated =
        channels(found).stream()
            .filter(each -> !each.endToEnd())
            .map(this::name)
            .collect(Collectors.joining(", "));
    if (!simulated.isEmpty()) {
      pills.add(Parts.pill(messages.text("directory.simulated", simulated), Tone.NEUTRAL));
    }
    return pills;
  }

  private String name(Channel channel) {
    return messages.text("channel." + channel.code());
  }
}
