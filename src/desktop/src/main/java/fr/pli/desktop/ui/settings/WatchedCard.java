package fr.pli.desktop.ui.settings;

import fr.pli.desktop.settings.Consent;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One watched folder: how it is, whose letters it holds, and whether they may leave unreviewed. */
final class WatchedCard {
  private final WatchedFolder folder;
  private final SettingsViewModel model;
  private final Messages messages;

  WatchedCard(WatchedFolder folder, SettingsViewModel model, Messages messages) {
    this.folder = folder;
    this.model = model;
    this.messages = messages;
  }

  /**
   * Lays the card out.
   *
   * @param trouble code of what is to be said of the folder; empty when all is well
   */
  Node of(String trouble) {
    VBox card = new VBox(Parts.paragraph(folder.path(), "strong"));
    if (!trouble.isEmpty()) {
      card.getChildren()
          .add(Parts.paragraph(messages.word("settings.folder.", trouble), "problem"));
    }
    card.getChildren().addAll(row(field("settings.folder-author", authors())));
    card.getChildren().add(row(field("settings.folder-kind", kinds())));
    card.getChildren().add(unreviewed());
    card.getChildren().add(row(network(), remove()));
    card.getStyleClass().addAll("stack", "watched-folder");
    return card;
  }

  private CheckBox network() {
    CheckBox network = new CheckBox(messages.text("settings.network-drive"));
    network.setSelected(folder.scanSeconds() <= WatchedFolder.NETWORK_SCAN);
    network.setAccessibleText(network.getText() + " " + folder.path());
    network.setOnAction(_ -> model.onNetwork(folder, network.isSelected()));
    return network;
  }

  private Button remove() {
    Button remove = new Button(messages.text("settings.unwatch"));
    remove.setAccessibleText(messages.text("settings.unwatch") + " " + folder.path());
    remove.setOnAction(_ -> model.unwatch(folder));
    return remove;
  }

  private ComboBox<Optional<Party>> authors() {
    List<Party> doctors = model.doctors();
    Optional<Party> now =
        doctors.stream()
            .filter(each -> each.rpps() != null && each.rpps().equals(folder.author()))
            .findFirst();
    return choice(
        doctors,
        now,
        party -> party.map(Party::displayName).orElse(messages.text("settings.folder-anyone")),
        chosen -> model.author(folder, chosen.map(Party::rpps).orElse(null)));
  }

  private ComboBox<Optional<DocumentType>> kinds() {
    return choice(
        List.of(DocumentType.values()),
        Optional.ofNullable(folder.kind()),
        type ->
            type.map(each -> messages.word("type.", each.loinc()))
                .orElse(messages.text("settings.folder-any-kind")),
        chosen -> model.kind(folder, chosen.orElse(null)));
  }

  /** Only authors can allow, and only for themselves; everybody sees who did, and can stop it. */
  private Node unreviewed() {
    VBox lines = new VBox();
    for (Consent consent : folder.consents()) {
      lines.getChildren().add(given(consent));
    }
    model
        .self()
        .filter(own -> folder.consentOf(own).isEmpty())
        .ifPresent(_ -> lines.getChildren().add(ask()));
    if (!lines.getChildren().isEmpty()) {
      lines
          .getChildren()
          .add(Parts.paragraph(messages.text("settings.unreviewed-warning"), "second"));
    }
    lines.getStyleClass().add("stack");
    return lines;
  }

  private Node ask() {
    CheckBox box = box(messages.text("settings.unreviewed-mine"));
    box.setOnAction(_ -> model.allow(folder));
    return box;
  }

  private Node given(Consent consent) {
    CheckBox box =
        box(messages.text("settings.unreviewed-given", consent.who(), messages.day(consent.at())));
    box.setSelected(true);
    box.getStyleClass().add("problem");
    box.setOnAction(_ -> model.withdraw(folder, consent));
    return box;
  }

  private CheckBox box(String words) {
    CheckBox box = new CheckBox(words);
    box.setWrapText(true);
    box.setAccessibleText(words + " " + folder.path());
    return box;
  }

  private VBox field(String key, ComboBox<?> control) {
    Label label = Parts.paragraph(messages.text(key), "second");
    label.setLabelFor(control);
    control.setAccessibleText(messages.text(key) + " " + folder.path());
    control.setMaxWidth(Double.MAX_VALUE);
    VBox field = new VBox(label, control);
    field.getStyleClass().add("field");
    return field;
  }

  /** One of several, or none. */
  private static <T> ComboBox<Optional<T>> choice(
      List<T> values,
      Optional<T> now,
      Function<Optional<T>, String> words,
      Consumer<Optional<T>> chosen) {
    List<Optional<T>> items = new ArrayList<>();
    items.add(Optional.empty());
    values.forEach(each -> items.add(Optional.of(each)));
    ComboBox<Optional<T>> box = new ComboBox<>();
    box.getItems().setAll(items);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Optional<T> value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public @Nullable Optional<T> fromString(String text) {
            return null;
          }
        });
    box.setValue(now);
    box.setOnAction(_ -> chosen.accept(box.getValue()));
    return box;
  }

  private static FlowPane row(Node... parts) {
    FlowPane row = new FlowPane(parts);
    row.getStyleClass().add("acts");
    row.setRowValignment(VPos.CENTER);
    return row;
  }
}
