package fr.pli.desktop.ui.settings;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.privacy.KnownPatient;
import fr.pli.desktop.privacy.PrivacyDesk;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.exchange.letter.Patient;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The copy of everything about a patient, or about the practice, for who is entitled to it. */
final class ExportCard {
  private static final int SHOWN = 8;

  private final ScreenContext context;
  private final Messages messages;
  private final PrivacyDesk privacy;
  private final TextField patient = new TextField();
  private final VBox found = new VBox();
  private final VBox node = new VBox();

  ExportCard(ScreenContext context) {
    this.context = context;
    this.messages = context.messages();
    this.privacy = context.services().privacy();
    patient.setOnAction(_ -> find());
    found.getStyleClass().add("stack");
    node.setId("export-data");
    node.getStyleClass().addAll("card", "stack");
    node.getChildren()
        .addAll(
            Parts.paragraph(messages.text("settings.export"), "title"),
            Parts.paragraph(messages.text("settings.export-means"), "second"),
            new Fields(messages).of("settings.export-patient", "export-patient", patient),
            Fields.acts(
                Fields.button(messages.text("settings.export-find"), "export-find", this::find)),
            found);
    if (context.services().people().allows(new Act.Administer())) {
      node.getChildren()
          .add(
              Fields.acts(
                  Fields.button(
                      messages.text("settings.export-practice"),
                      "export-practice",
                      () -> choose(null))));
    }
  }

  Node node() {
    return node;
  }

  private void find() {
    String words = patient.getText();
    if (!words.isBlank()) {
      context.background().run(() -> privacy.patients(words), this::show, context::unexpected);
    }
  }

  private void show(List<KnownPatient> patients) {
    found.getChildren().clear();
    if (patients.isEmpty()) {
      found.getChildren().add(Parts.paragraph(messages.text("settings.export-nobody"), "second"));
    }
    patients.stream()
        .limit(SHOWN)
        .forEach(
            each ->
                found
                    .getChildren()
                    .add(Fields.button(words(each), "export-one", () -> choose(each))));
  }

  private String words(KnownPatient it) {
    Patient patient = it.patient();
    String born = patient.birthDate() == null ? "?" : messages.date(patient.birthDate());
    return messages.text("settings.export-one", patient.displayName(), born, it.letters().size());
  }

  private void choose(@Nullable KnownPatient whose) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(messages.text("settings.export-file"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("ZIP", "*.zip"));
    File file = chooser.showSaveDialog(node.getScene().getWindow());
    if (file != null) {
      write(whose, file.toPath());
    }
  }

  /** Runs among the jobs, where it can be cancelled. */
  void write(@Nullable KnownPatient whose, Path file) {
    context
        .background()
        .run(
            () -> privacy.export(whose, file),
            count ->
                context
                    .toasts()
                    .tell(
                        count < 0
                            ? messages.text("settings.export-cancelled")
                            : messages.text("settings.export-written", count)),
            context::unexpected);
  }
}
