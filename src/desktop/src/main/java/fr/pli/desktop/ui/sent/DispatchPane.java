package fr.pli.desktop.ui.sent;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Move;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Actions;
import fr.pli.desktop.ui.EraseCard;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.Parts.Tone;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.letter.DispatchState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the list: one dispatch, its journey, its proof, and what can be done about it. */
final class DispatchPane {
  private final SentViewModel model;
  private final Messages messages;
  private final Actions actions;
  private final InstantSource clock;
  private final Runnable proof;
  private final ScreenContext context;
  private final VBox content = new VBox();
  private final FlowPane foot = new FlowPane();
  private final VBox node;

  /**
   * @param proof asks where to, and writes the proof of the chosen dispatch
   */
  DispatchPane(SentViewModel model, ScreenContext context, Runnable proof) {
    this.model = model;
    this.messages = context.messages();
    this.actions = context.actions();
    this.clock = context.services().clock();
    this.proof = proof;
    this.context = context;
    content.getStyleClass().add("detail");
    foot.getStyleClass().add("detail-foot");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(messages.text("sent.journey"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    node = new VBox(scroll, foot);
    node.getStyleClass().add("side-pane");
    model.detail().addListener((_, _, detail) -> show(detail));
    show(null);
  }

  Region node() {
    return node;
  }

  private void show(@Nullable SentDetail detail) {
    content.getChildren().clear();
    foot.getChildren().clear();
    if (detail == null) {
      content.getChildren().add(Parts.paragraph(messages.text("sent.choose"), "second"));
    } else {
      Dispatch dispatch = detail.entry().dispatch();
      VBox heading =
          new VBox(
              Parts.paragraph(dispatch.recipient().displayName(), "title"),
              Parts.paragraph(
                  detail.entry().erased()
                      ? messages.text("erase.erased")
                      : detail.entry().document(messages) + ", " + detail.entry().patient(),
                  "second"));
      content.getChildren().addAll(heading, channel(detail), standing(detail.entry()));
      content.getChildren().add(Parts.label(messages.text("sent.journey"), "heading"));
      content.getChildren().add(journey(detail.moves(), dispatch));
      content.getChildren().add(Parts.label(messages.text("sent.proof"), "heading"));
      content.getChildren().add(proof(detail.statements()));
      content
          .getChildren()
          .add(
              detail.entry().erased()
                  ? EraseCard.erased(context, dispatch.letter())
                  : EraseCard.offer(context, dispatch.letter()));
      foot.getChildren().addAll(ways(detail));
    }
    Parts.shown(foot, !foot.getChildren().isEmpty());
  }

  private Node channel(SentDetail detail) {
    SentRow.Entry entry = detail.entry();
    FlowPane pills =
        new FlowPane(
            Parts.pill(
                messages.text("channel." + entry.channel().code()),
                SentCell.tone(entry.channel())));
    if (!entry.channel().endToEnd()) {
      pills.getChildren().add(Parts.pill(messages.text("sent.simulated"), Tone.ATTENTION));
    }
    if (detail.unreviewed()) {
      pills.getChildren().add(Parts.pill(messages.text("sent.unreviewed"), Tone.ATTENTION));
    }
    pills.getStyleClass().add("pills");
    return pills;
  }

  /** How it stands and what comes next; on a coloured card when a person must act. */
  private Node standing(SentRow.Entry entry) {
    SentWords words = new SentWords(messages, clock.instant());
    VBox card = new VBox(Parts.paragraph(words.state(entry), "strong"));
    String next =
        !entry.attention() || (entry.mayResend() && !entry.others().isEmpty())
            ? words.next(entry)
            : messages.text(entry.mayResend() ? "sent.mend.none" : "sent.mend.wait");
    if (!next.isEmpty()) {
      card.getChildren().add(Parts.paragraph(next, "second"));
    }
    card.getStyleClass().addAll("card", entry.attention() ? "question" : "calm");
    return card;
  }

  private Node journey(List<Move> moves, Dispatch dispatch) {
    VBox journey = new VBox();
    for (int i = 0; i < moves.size(); i++) {
      journey.getChildren().add(new JourneyStep(moves.get(i), dispatch, messages));
    }
    journey.getStyleClass().add("journey");
    return journey;
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
    if (!statements.isEmpty()) {
      card.getChildren().add(button(messages.text("sent.proof.write"), null, proof));
    }
    card.getStyleClass().addAll("card", "proof");
    return card;
  }

  private List<Node> ways(SentDetail detail) {
    SentRow.Entry entry = detail.entry();
    List<Node> ways = new ArrayList<>();
    if (entry.mayResend() && !entry.erased()) {
      detail.others().forEach(option -> ways.add(by("sent.resend-by", option, ways.isEmpty())));
    }
    if (entry.dispatch().state() == DispatchState.FAILED && !entry.erased()) {
      ways.add(by("sent.again-by", entry.dispatch().option(), ways.isEmpty()));
    }
    if (entry.mayTakeBack(clock.instant())) {
      ways.add(button(messages.text("sent.take-back"), null, model::takeBack));
    }
    if (entry.maySendNow()) {
      ways.add(button(messages.text("action.send-now"), Action.SEND_NOW, model::sendNow));
    }
    if (entry.maySettle()) {
      boolean printed = entry.dispatch().state() == DispatchState.PRINTED;
      ways.add(
          button(messages.text(printed ? "sent.posted" : "sent.settled"), null, model::settle));
    }
    return ways;
  }

  private Button by(String key, ChannelOption option, boolean first) {
    String words = messages.text(key, messages.text("channel." + option.channel().code()));
    Button button = button(words, first ? Action.RESEND : null, () -> model.resend(option));
    if (first) {
      button.getStyleClass().add("primary");
    }
    return button;
  }

  private Button button(String words, @Nullable Action keys, Runnable effect) {
    Button button = new Button(words);
    button.setOnAction(_ -> effect.run());
    if (keys != null) {
      button.setTooltip(new Tooltip(words + "  " + actions.keys(keys)));
    }
    return button;
  }
}
