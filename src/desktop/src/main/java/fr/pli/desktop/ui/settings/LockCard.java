package fr.pli.desktop.ui.settings;

import fr.pli.desktop.settings.Locking;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** When the desk locks, and what goes on while it is locked. */
final class LockCard {
  private static final String NEVER = "never";

  private final Messages messages;
  private final BooleanSupplier sessionKnown;
  private final Spinner<Integer> idle = new Spinner<>(1, 120, 1);
  private final ComboBox<String> night = new ComboBox<>();
  private final CheckBox session;
  private final Label sessionWords = Parts.paragraph("", "second");
  private final CheckBox fetching;
  private final VBox node = new VBox();
  private boolean showing;

  LockCard(SettingsViewModel model, Messages messages, BooleanSupplier sessionKnown) {
    this.messages = messages;
    this.sessionKnown = sessionKnown;
    Fields fields = new Fields(messages);
    session = check("settings.lock-session", value -> model.locking(l -> l.withSession(value)));
    fetching = check("settings.lock-fetch", value -> model.locking(l -> l.withFetching(value)));
    idle.setEditable(true);
    idle.getEditor().setAccessibleText(messages.text("settings.lock"));
    idle.valueProperty()
        .addListener(
            (_, before, now) -> {
              if (!showing && now != null && !now.equals(before)) {
                model.lockMinutes(now);
              }
            });
    nights(model);
    node.setId("locking");
    node.getStyleClass().addAll("card", "stack");
    node.getChildren()
        .addAll(
            Parts.paragraph(messages.text("settings.locking"), "title"),
            fields.of("settings.lock", "lock-idle", idle),
            fields.of("settings.lock-night", "lock-night", night),
            session,
            sessionWords,
            fetching,
            Parts.paragraph(messages.text("settings.lock-fetch-means"), "second"));
  }

  Node node() {
    return node;
  }

  private CheckBox check(String key, Consumer<Boolean> chosen) {
    CheckBox box = new CheckBox(messages.text(key));
    box.setWrapText(true);
    box.setMinHeight(CheckBox.USE_PREF_SIZE);
    box.setId(key.substring(key.indexOf('.') + 1));
    box.setOnAction(_ -> chosen.accept(box.isSelected()));
    return box;
  }

  private void nights(SettingsViewModel model) {
    List<String> hours = new ArrayList<>(List.of(NEVER));
    for (int hour = 0; hour < 24; hour++) {
      hours.add(LocalTime.of(hour, 0).toString());
    }
    night.getItems().setAll(hours);
    night.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String value) {
            return NEVER.equals(value) || value == null
                ? messages.text("settings.lock-never")
                : value;
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    night.setOnAction(
        _ -> {
          String chosen = night.getValue();
          if (!showing && chosen != null) {
            model.locking(l -> l.withNight(chosen.equals(NEVER) ? null : LocalTime.parse(chosen)));
          }
        });
  }

  void show(Settings settings) {
    showing = true;
    Locking locking = settings.locking();
    idle.getValueFactory().setValue(settings.lockMinutes());
    night.setValue(locking.night() == null ? NEVER : locking.night().toString());
    session.setSelected(locking.withSession());
    fetching.setSelected(locking.fetching());
    sessionWords.setText(
        messages.text(
            sessionKnown.getAsBoolean()
                ? "settings.lock-session-known"
                : "settings.lock-session-unknown"));
    showing = false;
  }
}
