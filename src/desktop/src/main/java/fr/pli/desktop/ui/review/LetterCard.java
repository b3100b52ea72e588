package fr.pli.desktop.ui.review;

import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What the letter is: type, date, author. */
final class LetterCard {
  private final Messages messages;
  private final ReviewWords words;
  private final SheetActs acts;
  private final List<Party> doctors;

  LetterCard(Messages messages, SheetActs acts, List<Party> doctors) {
    this.messages = messages;
    this.words = new ReviewWords(messages);
    this.acts = acts;
    this.doctors = doctors;
  }

  Node of(OpenLetter open) {
    FlowPane first = new FlowPane(type(open), date(open));
    first.getStyleClass().add("letter-row");
    VBox lines = new VBox(first, author(open));
    lines.getStyleClass().add("letter-card");
    lines.setDisable(!open.changeable());
    return lines;
  }

  private Node type(OpenLetter open) {
    ComboBox<DocumentType> type = new ComboBox<>();
    type.setId("type");
    type.setAccessibleText(messages.text("review.type"));
    type.setConverter(typeWords());
    type.setPromptText(messages.text("review.no-type"));
    type.getItems().setAll(DocumentType.values());
    type.setValue(open.sheet().type());
    type.getStyleClass().add("letter-type");
    type.setOnAction(
        _ -> {
          DocumentType chosen = type.getValue();
          acts.decide((review, letter, who) -> review.setType(letter, chosen, who));
        });
    return type;
  }

  private Node date(OpenLetter open) {
    LocalDate now = open.sheet().date();
    TextField date = new TextField(now == null ? "" : messages.date(now));
    date.setId("date");
    date.setPrefColumnCount(8);
    date.setMinWidth(Region.USE_PREF_SIZE);
    date.setPromptText(messages.text("review.date-prompt"));
    date.setAccessibleText(messages.text("review.date"));
    date.setOnAction(_ -> takeDate(date, now));
    date.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (focused) {
                acts.pointAt(Marks.DATE);
              } else {
                takeDate(date, now);
              }
            });
    return date;
  }

  private void takeDate(TextField field, @Nullable LocalDate before) {
    Optional<LocalDate> typed = TypedDate.parse(field.getText());
    field.getStyleClass().remove("wrong");
    if (typed.isEmpty() && !field.getText().isBlank()) {
      field.getStyleClass().add("wrong");
      return;
    }
    LocalDate date = typed.orElse(null);
    if (!java.util.Objects.equals(date, before)) {
      acts.decide((review, letter, who) -> review.setDate(letter, date, who));
    }
  }

  private Node author(OpenLetter open) {
    Party author = open.sheet().author();
    MenuButton menu =
        new MenuButton(
            author == null ? messages.text("review.author-unknown") : author.displayName());
    menu.setId("author");
    menu.getStyleClass().add("author-menu");
    if (author == null) {
      menu.getStyleClass().add("tone-attention");
    }
    menu.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(menu, Priority.ALWAYS);
    menu.setAccessibleText(messages.text("review.author") + ", " + menu.getText());
    menu.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (focused) {
                acts.pointAt(Marks.AUTHOR);
              }
            });
    for (Party doctor : doctors) {
      MenuItem item = new MenuItem(doctor.displayName());
      item.setOnAction(
          _ -> acts.decide((review, letter, who) -> review.setAuthor(letter, doctor, who)));
      menu.getItems().add(item);
    }
    MenuItem search = new MenuItem(messages.text("review.search-directory"));
    search.setOnAction(_ -> acts.searchAuthor());
    menu.getItems().add(search);
    return Cards.row(Parts.label(messages.text("review.author"), "second"), menu);
  }

  private StringConverter<DocumentType> typeWords() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable DocumentType type) {
        return words.type(type);
      }

      @Override
      public @Nullable DocumentType fromString(String text) {
        return null;
      }
    };
  }
}
