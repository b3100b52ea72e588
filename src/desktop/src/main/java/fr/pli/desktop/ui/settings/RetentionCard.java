package fr.pli.desktop.ui.settings;

import fr.pli.desktop.privacy.Overdue;
import fr.pli.desktop.settings.Retention;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.ui.EraseCard;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.exchange.letter.DocumentType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How long letters are kept, and which are kept longer because nobody has finished with them. */
final class RetentionCard {
  private final SettingsViewModel model;
  private final ScreenContext context;
  private final Messages messages;
  private final Spinner<Integer> sent = new Spinner<>(1, 60, 12);
  private final Spinner<Integer> received = new Spinner<>(1, 60, 12);
  private final Spinner<Integer> binned = new Spinner<>(1, 365, 30);
  private final Spinner<Integer> proof = new Spinner<>(6, 30, 20);
  private final ComboBox<DocumentType> type = new ComboBox<>();
  private final Spinner<Integer> ofType = new Spinner<>(0, 60, 0);
  private final Label overdue = Parts.paragraph("", "second");
  private final VBox erase = new VBox();
  private final VBox node = new VBox();
  private Retention shown = Retention.USUAL;
  private List<UUID> offered = List.of();
  private boolean showing;

  RetentionCard(SettingsViewModel model, ScreenContext context) {
    this.model = model;
    this.context = context;
    this.messages = context.messages();
    Fields fields = new Fields(messages);
    number(sent, "settings.retention-sent", Retention::withSent);
    number(received, "settings.retention-received", Retention::withReceived);
    number(binned, "settings.retention-binned", Retention::withBinned);
    number(proof, "settings.retention-proof", Retention::withProof);
    number(
        ofType,
        "settings.retention-of-type",
        (now, months) -> now.withType(type.getValue(), months));
    types();
    node.setId("retention");
    node.getStyleClass().addAll("card", "stack");
    node.getChildren()
        .addAll(
            Parts.paragraph(messages.text("settings.retention"), "title"),
            Parts.paragraph(messages.text("settings.retention-means"), "second"),
            fields.of("settings.retention-sent", "retention-sent", sent),
            fields.of("settings.retention-received", "retention-received", received),
            fields.of("settings.retention-binned", "retention-binned", binned),
            fields.of("settings.retention-proof", "retention-proof", proof),
            fields.of("settings.retention-type", "retention-type", type),
            fields.of("settings.retention-of-type", "retention-of-type", ofType),
            overdue,
            erase);
  }

  Node node() {
    return node;
  }

  private void number(
      Spinner<Integer> spinner, String key, BiFunction<Retention, Integer, Retention> change) {
    spinner.setEditable(true);
    spinner.getEditor().setAccessibleText(messages.text(key));
    spinner
        .valueProperty()
        .addListener(
            (_, before, now) -> {
              if (!showing && now != null && !now.equals(before)) {
                model.retention(retention -> change.apply(retention, now));
              }
            });
  }

  private void types() {
    type.getItems().setAll(DocumentType.values());
    type.setValue(DocumentType.PRESCRIPTION);
    type.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable DocumentType value) {
            return value == null ? "" : messages.word("type.", value.loinc());
          }

          @Override
          public @Nullable DocumentType fromString(String text) {
            return null;
          }
        });
    type.setOnAction(_ -> show(shown));
  }

  void show(Settings settings) {
    show(settings.retention());
    look();
  }

  private void look() {
    context
        .background()
        .run(() -> context.services().privacy().overdue(), this::show, context::unexpected);
  }

  private void show(Retention retention) {
    showing = true;
    shown = retention;
    sent.getValueFactory().setValue(retention.sent());
    received.getValueFactory().setValue(retention.received());
    binned.getValueFactory().setValue(retention.binned());
    proof.getValueFactory().setValue(retention.proof());
    ofType.getValueFactory().setValue(retention.months(type.getValue(), 0));
    showing = false;
  }

  private void show(Overdue now) {
    List<String> words = new ArrayList<>();
    if (!now.unsent().isEmpty()) {
      words.add(messages.text("settings.overdue-unsent", now.unsent().size()));
    }
    if (!now.unread().isEmpty()) {
      words.add(messages.text("settings.overdue-unread", now.unread().size()));
    }
    if (!now.unfiled().isEmpty()) {
      words.add(messages.text("settings.overdue-unfiled", now.unfiled().size()));
    }
    overdue.setText(
        words.isEmpty() ? messages.text("settings.overdue-none") : String.join(" ", words));
    offer(now.unfiled());
  }

  /** A question that is open stays so, while it is about the same letters. */
  private void offer(List<UUID> unfiled) {
    if (!unfiled.equals(offered)) {
      offered = unfiled;
      erase.getChildren().clear();
      if (!unfiled.isEmpty()) {
        erase.getChildren().add(EraseCard.offerAll(context, unfiled, this::look));
      }
    }
    Parts.shown(erase, !unfiled.isEmpty());
  }
}
