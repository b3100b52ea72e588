package fr.pli.desktop.ui.settings;

import fr.pli.desktop.privacy.Access;
import fr.pli.desktop.privacy.AccessFilter;
import fr.pli.desktop.privacy.PrivacyDesk;
import fr.pli.desktop.privacy.RegisterFile;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.ScreenContext;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Who had to do with which letter: searched, shown, and written to a file. */
final class RegisterCard {
  private static final int SHOWN = 12;

  private final ScreenContext context;
  private final Messages messages;
  private final PrivacyDesk privacy;
  private final TextField patient = new TextField();
  private final TextField person = new TextField();
  private final VBox found = new VBox();
  private final VBox node = new VBox();
  private List<Access> accesses = List.of();

  RegisterCard(ScreenContext context) {
    this.context = context;
    this.messages = context.messages();
    this.privacy = context.services().privacy();
    Fields fields = new Fields(messages);
    patient.setOnAction(_ -> find());
    person.setOnAction(_ -> find());
    found.getStyleClass().add("stack");
    node.setId("register");
    node.getStyleClass().addAll("card", "stack");
    node.getChildren()
        .addAll(
            Parts.paragraph(messages.text("settings.register"), "title"),
            Parts.paragraph(messages.text("settings.register-means"), "second"),
            fields.of("settings.register-patient", "register-patient", patient),
            fields.of("settings.register-person", "register-person", person),
            Fields.acts(
                Fields.button(messages.text("settings.register-find"), "register-find", this::find),
                Fields.button(
                    messages.text("settings.register-write"), "register-write", this::write)),
            found);
  }

  Node node() {
    return node;
  }

  private void find() {
    AccessFilter filter = new AccessFilter(patient.getText(), person.getText(), null);
    context.background().run(() -> privacy.accesses(filter), this::show, context::unexpected);
  }

  private void show(List<Access> now) {
    accesses = now;
    found
        .getChildren()
        .setAll(Parts.paragraph(messages.text("settings.register-found", now.size()), "strong"));
    now.stream()
        .limit(SHOWN)
        .forEach(each -> found.getChildren().add(Parts.paragraph(line(each), "second")));
  }

  private String line(Access it) {
    return messages.text(
        "settings.register-line",
        messages.day(it.at()) + " " + messages.time(it.at()),
        it.who(),
        messages.text("access." + it.act().code()),
        it.letter().toString().substring(it.letter().toString().length() - 8));
  }

  private void write() {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(messages.text("settings.register-file"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("CSV", "*.csv"),
            new FileChooser.ExtensionFilter("JSON", "*.json"));
    File file = chooser.showSaveDialog(node.getScene().getWindow());
    if (file != null) {
      write(file.toPath());
    }
  }

  /** What the search found goes into the file; everything when nothing was searched yet. */
  void write(Path file) {
    AccessFilter filter = new AccessFilter(patient.getText(), person.getText(), null);
    context
        .background()
        .run(
            () -> {
              List<Access> all = accesses.isEmpty() ? privacy.accesses(filter) : accesses;
              RegisterFile.write(all, file);
              return all.size();
            },
            count -> context.toasts().tell(messages.text("settings.register-written", count)),
            context::unexpected);
  }
}
