package fr.pli.desktop.ui.settings;

import fr.pli.desktop.settings.Consent;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
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

  private ComboBox<Choice<Party>> authors() {
    List<Choice<Party>> choices = new ArrayList<>();
    choices.add(new Choice<>(null, messages.text("settings.folder-anyone")));
    model.doctors().forEach(each -> choices.add(new Choice<>(each, each.displayName())));
    return box(
        choices,
        party -> party != null && Objects.equals(party.rpps(), folder.author()),
        chosen -> model.author(folder, chosen == null ? null : chosen.rpps()));
  }

  private ComboBox<Choice<DocumentType>> kinds() {
    List<Choice<DocumentType>> choices = new ArrayList<>();
    choices.add(new Choice<>(null, messages.text("settings.folder-any-kind")));
    for (DocumentType each : DocumentType.values()) {
      choices.add(new Choice<>(each, messages.word("type.", each.loinc())));
    }
    return box(choices, type -> type == folder.kind(), chosen -> model.kind(folder, chosen));
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

  /**
   * A value and its words.
   *
   * @param value null for none
   */
  private record Choice<T>(@Nullable T value, String words) {
    /** What the box shows. */
    @Override
    public String toString() {
      return words;
    }
  }

  /** The first choice stands where no other is the present one. */
  private static <T> ComboBox<Choice<T>> box(
      List<Choice<T>> choices, Predicate<@Nullable T> now, Consumer<@Nullable T> chosen) {
    ComboBox<Choice<T>> box = new ComboBox<>();
    box.getItems().setAll(choices);
    box.setValue(
        choices.stream()
            .filter(each -> now.test(each.value()))
            .findFirst()
            .orElse(choices.getFirst()));
    box.setOnAction(_ -> chosen.accept(box.getValue().value()));
    return box;
  }

  private static FlowPane row(Node... parts) {
    FlowPane row = new FlowPane(parts);
    row.getStyleClass().add("acts");
    row.setRowValignment(VPos.CENTER);
    return row;
  }
}
