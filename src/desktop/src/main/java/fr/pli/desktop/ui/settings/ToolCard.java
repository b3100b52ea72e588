package fr.pli.desktop.ui.settings;

import fr.pli.desktop.scans.Tesseract;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.tools.Program;
import fr.pli.desktop.tools.Tool;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which programs of others were found on this workstation, and how to install what is missing. */
final class ToolCard {
  private final InstalledTools tools;
  private final Background background;
  private final Messages messages;
  private final Map<Program, Label> found = new EnumMap<>(Program.class);
  private final VBox node = new VBox();

  ToolCard(InstalledTools tools, Background background, Messages messages) {
    this.tools = tools;
    this.background = background;
    this.messages = messages;
    node.getStyleClass().addAll("card", "stack");
    node.getChildren()
        .addAll(
            Parts.paragraph(messages.text("settings.tools"), "title"),
            Parts.paragraph(messages.text("settings.tools-how"), "second"));
    for (Program program : Program.values()) {
      Label label = Parts.paragraph(messages.text("settings.tool.looking"), "second");
      found.put(program, label);
      node.getChildren()
          .addAll(
              Parts.paragraph(messages.text("settings.tool." + program.code()), "strong"), label);
    }
    Button again = new Button(messages.text("settings.tools-again"));
    again.setOnAction(_ -> lookAgain());
    node.getChildren().add(again);
  }

  Node node() {
    return node;
  }

  /** Asks what is there; what is known already is shown at once. */
  void look() {
    found.forEach(
        (program, label) ->
            background.run(
                () -> words(program, tools.find(program)),
                label::setText,
                _ -> label.setText(messages.text("settings.tool.unusable"))));
  }

  private void lookAgain() {
    tools.lookAgain();
    found.values().forEach(label -> label.setText(messages.text("settings.tool.looking")));
    look();
  }

  private String words(Program program, Tool tool) {
    return switch (tool) {
      case Tool.Missing _ -> messages.text("settings.tool.missing." + program.code());
      case Tool.Unusable _ -> messages.text("settings.tool.unusable");
      case Tool.Installed(_, String version, List<String> languages) ->
          program == Program.TESSERACT && !languages.contains(Tesseract.FRENCH)
              ? messages.text("settings.tool.found-without-french", version)
              : messages.text("settings.tool.found", version);
    };
  }
}
