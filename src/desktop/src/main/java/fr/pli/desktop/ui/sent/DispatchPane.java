package fr.pli.desktop.ui.sent;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Move;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Actions;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.DispatchState;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the list: one dispatch, its journey, its proof, and what can be done about it. */
final class DispatchPane {
  private final SentViewModel model;
  private final Messages messages;
  private final Actions actions;
  private final VBox content = new VBox();
  private final FlowPane ways = new FlowPane();
  private final VBox node;

  DispatchPane(SentViewModel model, Messages messages, Actions actions) {
    this.model = model;
    this.messages = messages;
    this.actions = actions;
    content.getStyleClass().add("detail");
    ways.getStyleClass().add("detail-foot");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    node = new VBox(scroll, ways);
    node.getStyleClass().add("side-pane");
    model.detail().addListener((_, _, detail) -> show(detail));
    show(null);
  }

  Node node() {
    return node;
  }

  private void show(@Nullable SentDetail detail) {
    content.getChildren().clear();
    ways.getChildren().clear();
    ways.setVisible(detail != null);
    if (detail == null) {
      content.getChildren().add(Parts.paragraph(messages.text("sent.choose"), "second"));
      return;
    }
    Dispatch dispatch = detail.entry().dispatch();
    content
        .getChildren()
        .addAll(
            Parts.paragraph(dispatch.recipient().displayName(), "title"),
            Parts.paragraph(subtitle(detail), "second"),
            channel(dispatch));
    if (detail.entry().attention()) {
      content.getChildren().add(trouble(detail));
    }
    content.getChildren().add(Parts.label(messages.text("sent.journey"), "heading"));
    detail.moves().forEach(move -> content.getChildren().add(step(move, dispatch)));
    content.getChildren().add(Parts.label(messages.text("sent.proof"), "heading"));
    content.getChildren().add(proof(detail.statements()));
    ways.getChildren().addAll(ways(detail));
    ways.setVisible(!ways.getChildren().isEmpty());
  }

  private String subtitle(SentDetail detail) {
    return detail.entry().document(messages) + ", " + detail.entry().patient();
  }

  private Node channel(Dispatch dispatch) {
    String code = dispatch.option().channel().code();
    FlowPane pills =
        new FlowPane(
            Parts.pill(
                messages.text("channel." + code), SentCell.tone(dispatch.option().channel())));
    if (!dispatch.option().channel().endToEnd()) {
      pills.getChildren().add(Parts.pill(messages.text("sent.simulated"), Tone.ATTENTION));
    }
    pills.getStyleClass().add("pills");
    return pills;
  }

  private Node trouble(SentDetail detail) {
    String reason = messages.word("failure.", detail.entry().dispatch().reason());
    VBox card =
        new VBox(
            Parts.paragraph(reason, "strong"),
            Parts.paragraph(
                messages.text(detail.others().isEmpty() ? "sent.mend.none" : "sent.mend.other"),
                "second"));
    card.getStyleClass().addAll("card", "question");
    return card;
  }

  private Node step(Move move, Dispatch dispatch) {
    Region dot = new Region();
    dot.getStyleClass().add("journey-dot");
    String exact = "journey." + dispatch.option().channel().code() + "." + move.state().code();
    String key = messages.has(exact) ? exact : "journey." + move.state().code();
    VBox words =
        new VBox(
            Parts.paragraph(messages.text(key, who(move))),
            Parts.label(
                messages.day(move.at()) + " " + messages.timeWithSeconds(move.at()), "second"));
    HBox step = new HBox(dot, words);
    HBox.setHgrow(words, Priority.ALWAYS);
    step.getStyleClass().add("journey-step");
    return step;
  }

  private String who(Move move) {
    return move.who().startsWith("simulation:") ? messages.text("sent.simulator") : move.who();
  }

  private Node proof(List<Statement> statements) {
    String words =
        statements.isEmpty()
            ? messages.text("sent.proof.none")
            : messages.text(
                "sent.proof.receipts",
                statements.size(),
                statements.getLast().index(),
                statements.getLast().sha256().substring(0, 12));
    VBox card = new VBox(Parts.paragraph(words, "second"));
    card.getStyleClass().add("card");
    return card;
  }

  private List<Node> ways(SentDetail detail) {
    DispatchState state = detail.entry().dispatch().state();
    List<Node> ways = new ArrayList<>();
    if (state.toSend() || state == DispatchState.NEEDS_PERSON) {
      ways.add(actions.button(Action.SEND_NOW));
    }
    if (state.needsAttention()) {
      detail.others().forEach(option -> ways.add(by(option)));
    }
    if (state.needsAttention() || state == DispatchState.PRINTED) {
      Button settle =
          new Button(
              messages.text(state == DispatchState.PRINTED ? "sent.posted" : "sent.settled"));
      settle.setOnAction(_ -> model.settle());
      ways.add(settle);
    }
    return ways;
  }

  private Button by(ChannelOption option) {
    Button button =
        new Button(
            messages.text("sent.resend-by", messages.text("channel." + option.channel().code())));
    button.getStyleClass().add("primary");
    button.setOnAction(_ -> model.resend(option));
    return button;
  }
}
