package fr.pli.desktop.ui.sent;

import fr.pli.desktop.evidence.Finding;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Above the list: what does not fit in the evidence, what to do, and a way on. */
final class FindingsPane extends VBox {
  private final FindingsModel model;
  private final Messages messages;
  private final InstantSource clock;

  FindingsPane(FindingsModel model, Messages messages, InstantSource clock) {
    this.model = model;
    this.messages = messages;
    this.clock = clock;
    setId("sent-findings");
    model.open().addListener((_, _, open) -> show(open));
    show(model.open().get());
  }

  private void show(List<Finding> open) {
    getChildren().setAll(open.stream().map(this::card).toList());
    Parts.shown(this, !open.isEmpty());
  }

  private Node card(Finding finding) {
    String code = finding.breach().code();
    Button settle = new Button(messages.text("sent.finding.settle"));
    settle.setOnAction(_ -> model.settle(finding.id()));
    VBox card =
        new VBox(
            Parts.paragraph(messages.word("sent.finding.", code), "strong"),
            Parts.paragraph(messages.word("sent.finding-do.", code), "second"),
            Parts.paragraph(
                messages.text("sent.finding.seen", messages.when(finding.at(), clock.instant())),
                "second"),
            settle);
    card.getStyleClass().addAll("card", "question");
    return card;
  }
}
