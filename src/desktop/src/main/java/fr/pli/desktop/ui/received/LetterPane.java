package fr.pli.desktop.ui.received;

import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Actions;
import fr.pli.desktop.ui.EraseCard;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.desktop.ui.received.ReceivedViewModel.SentAbout;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.ReceivedState;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Beside the page: filing, other letters about the patient, where the letter comes from. */
final class LetterPane {
  private final ReceivedViewModel model;
  private final Messages messages;
  private final Actions actions;
  private final ScreenContext.Navigation navigation;
  private final Consumer<ReceivedLetter> choose;
  private final ScreenContext context;
  private final VBox content = new VBox();
  private final VBox node;

  /**
   * @param choose opens another letter of the list
   */
  LetterPane(ReceivedViewModel model, ScreenContext context, Consumer<ReceivedLetter> choose) {
    this.model = model;
    this.messages = context.messages();
    this.actions = context.actions();
    this.navigation = context.navigation();
    this.choose = choose;
    this.context = context;
    content.getStyleClass().add("detail");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(messages.text("received.details"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    node = new VBox(scroll);
    node.getStyleClass().addAll("side-pane", "narrow");
    model.open().addListener((_, _, letter) -> show(letter));
    model.alsoSent().addListener((_, _, _) -> show(model.open().get()));
    show(null);
  }

  Region node() {
    return node;
  }

  private void show(@Nullable ReceivedLetter letter) {
    content.getChildren().clear();
    if (letter == null) {
      content.getChildren().add(Parts.paragraph(messages.text("received.choose"), "second"));
      return;
    }
    if (letter.document() == null) {
      waiting(letter);
    } else {
      filing(letter);
      samePatient(letter);
    }
    provenance(letter);
    if (letter.state() != ReceivedState.ANNOUNCED && letter.state() != ReceivedState.ERASED) {
      content.getChildren().add(EraseCard.offer(context, letter.id()));
    }
  }

  private void waiting(ReceivedLetter letter) {
    if (letter.state() == ReceivedState.ERASED) {
      content.getChildren().add(EraseCard.erased(context, letter.id()));
    } else if (letter.state() == ReceivedState.UNREADABLE) {
      Button retry = new Button(messages.text("received.retry"));
      retry.setOnAction(_ -> model.retry());
      VBox card =
          new VBox(
              Parts.paragraph(messages.word("unreadable.", letter.reason()), "strong"),
              Parts.paragraph(messages.text("received.unreadable-how"), "second"),
              retry);
      card.getStyleClass().addAll("card", "question", "stack");
      content.getChildren().add(card);
    } else {
      content.getChildren().add(Parts.paragraph(messages.text("received.coming-how"), "second"));
    }
  }

  private void filing(ReceivedLetter letter) {
    heading("received.folder");
    if (model.filingFolder().isEmpty()) {
      Button set = new Button(messages.text("received.set-folder"));
      set.setOnAction(_ -> navigation.open("settings"));
      content
          .getChildren()
          .addAll(Parts.paragraph(messages.text("received.no-folder"), "second"), set);
    } else {
      Button file = actions.button(Action.FILE);
      file.setText(messages.text("received.file"));
      file.setWrapText(true);
      file.setTextAlignment(TextAlignment.CENTER);
      file.setMinHeight(Region.USE_PREF_SIZE);
      file.getStyleClass().add("primary");
      file.setMaxWidth(Double.MAX_VALUE);
      boolean filed = letter.state() == ReceivedState.FILED;
      content
          .getChildren()
          .addAll(
              file,
              Parts.paragraph(
                  messages.text(filed ? "received.filed" : "received.file-how"), "second"));
    }
    FlowPane more = new FlowPane(actions.button(Action.SAVE_PDF));
    if (letter.state() == ReceivedState.READ) {
      more.getChildren().add(actions.button(Action.MARK_UNREAD));
    }
    more.getStyleClass().add("acts");
    content.getChildren().add(more);
  }

  private void samePatient(ReceivedLetter letter) {
    List<ReceivedLetter> others = model.samePatient(letter);
    List<SentAbout> sent = model.alsoSent().get();
    if (others.isEmpty() && sent.isEmpty()) {
      return;
    }
    heading("received.same-patient");
    for (ReceivedLetter other : others) {
      String what = new ReceivedRow.Entry(other).what(messages);
      link(messages.text("received.also", what, messages.day(other.announcedAt())))
          .setOnAction(_ -> choose.accept(other));
    }
    for (SentAbout other : sent) {
      String type = other.type() == null ? "other" : other.type().loinc();
      link(messages.text(
              "received.also-sent",
              messages.word("type.", type),
              messages.day(other.dispatch().createdAt()),
              other.dispatch().recipient().displayName()))
          .setOnAction(_ -> navigation.open("sent"));
    }
  }

  private Button link(String words) {
    Button link = new Button(words);
    link.setWrapText(true);
    link.setMinHeight(Region.USE_PREF_SIZE);
    link.setMaxWidth(Double.MAX_VALUE);
    link.getStyleClass().add("card-button");
    content.getChildren().add(link);
    return link;
  }

  private void provenance(ReceivedLetter letter) {
    heading("received.provenance");
    String at = messages.day(letter.announcedAt()) + " " + messages.time(letter.announcedAt());
    content
        .getChildren()
        .add(Parts.paragraph(messages.text("received.announced", letter.sender(), at), "second"));
    LetterSheet sheet = letter.sheet();
    if (sheet != null) {
      content
          .getChildren()
          .addAll(
              Parts.paragraph(
                  messages.text("received.signed", sheet.author().displayName(), letter.sender()),
                  "second"),
              Parts.paragraph(messages.text("received.suite." + letter.suite()), "second"),
              Parts.paragraph(messages.text("received.offline"), "second"));
    }
    Instant shutOut = letter.signerShutOut();
    if (shutOut != null) {
      String when = messages.day(shutOut) + " " + messages.time(shutOut);
      content
          .getChildren()
          .add(Parts.paragraph(messages.text("received.shut-out", when), "strong"));
    }
  }

  private void heading(String key) {
    content.getChildren().add(Parts.label(messages.text(key), "heading"));
  }

  /** "LE GALL Yann, 03/04/1948", or what is known. */
  static String title(ReceivedLetter letter, Messages messages) {
    Patient patient = new ReceivedRow.Entry(letter).about();
    if (patient == null) {
      return new ReceivedRow.Entry(letter).patient(messages);
    }
    return patient.birthDate() == null
        ? patient.displayName()
        : patient.displayName() + ", " + messages.date(patient.birthDate());
  }
}
