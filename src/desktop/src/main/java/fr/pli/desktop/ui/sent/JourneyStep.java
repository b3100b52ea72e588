package fr.pli.desktop.ui.sent;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Move;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One step of a journey: a dot on a line that leads to the next, what happened, and when. */
final class JourneyStep extends HBox {
  /** Suite, number of keys, and how many of them have no hybrid one. */
  private static final Pattern SEALED =
      Pattern.compile("sealed:[a-z0-9]+:(\\d{1,3})(?::(\\d{1,3}))?");

  JourneyStep(Move move, Dispatch dispatch, Messages messages) {
    Region line = new Region();
    line.getStyleClass().add("journey-line");
    Region dot = new Region();
    dot.getStyleClass().add("journey-dot");
    StackPane rail = new StackPane(line, dot);
    rail.getStyleClass().add("journey-rail");
    String at = messages.day(move.at()) + " " + messages.timeWithSeconds(move.at());
    VBox words =
        new VBox(Parts.paragraph(words(move, dispatch, messages)), Parts.label(at, "second"));
    words.getStyleClass().add("journey-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(rail, words);
    getStyleClass().add("journey-step");
  }

  static String words(Move move, Dispatch dispatch, Messages messages) {
    if (move.cause().startsWith("other-bytes:")) {
      return messages.text("journey.other-bytes");
    }
    Matcher sealed = SEALED.matcher(move.cause());
    if (sealed.matches()) {
      return sealed(sealed, dispatch, messages);
    }
    String state = move.state().code();
    String exact = "journey." + dispatch.option().channel().code() + "." + state;
    String cause = "journey." + move.cause();
    String key = messages.has(cause) ? cause : messages.has(exact) ? exact : "journey." + state;
    return messages.text(key, by(move, messages));
  }

  /** Who did it, and for which doctor when that is somebody else. */
  private static String by(Move move, Messages messages) {
    String who = who(move, messages);
    return move.signer().isEmpty() || move.signer().equals(move.who())
        ? who
        : messages.text("sent.who.for", who, move.signer());
  }

  /** Without the hybrid suite it is said for whose sake. */
  private static String sealed(Matcher sealed, Dispatch dispatch, Messages messages) {
    int keys = Integer.parseInt(sealed.group(1));
    String without = sealed.group(2);
    return without == null
        ? messages.text("journey.sealed-for", keys)
        : messages.text(
            "journey.sealed-without-hybrid",
            keys,
            Integer.parseInt(without),
            dispatch.recipient().displayName());
  }

  private static String who(Move move, Messages messages) {
    String who = move.who();
    if (who.startsWith("simulation:")) {
      return messages.text("sent.simulator");
    }
    return switch (who) {
      case "pli" -> messages.text("sent.who.desk");
      case "server" -> messages.text("sent.who.server");
      default -> who;
    };
  }
}
