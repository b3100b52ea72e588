package fr.pli.desktop.ui.directory;

import fr.pli.desktop.correspondents.ContactRule;
import fr.pli.desktop.correspondents.OwnContact;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.exchange.letter.Ids;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields of an own contact, beside the list. Enter keeps, Esc leaves it as it was. */
final class ContactForm extends ScrollPane {
  private final Messages messages;
  private final UUID id;
  private final VBox lines = new VBox();
  private final TextField title;
  private final TextField family;
  private final TextField given;
  private final TextField organisation;
  private final TextField specialty;
  private final TextField street;
  private final TextField postcode;
  private final TextField town;
  private final TextField phone;
  private final TextField fax;
  private final TextField mailbox;
  private final Label problem = Parts.paragraph("", "problem");

  ContactForm(
      Messages messages, @Nullable OwnContact now, Consumer<OwnContact> kept, Runnable left) {
    this.messages = messages;
    this.id = now == null ? Ids.next() : now.id();
    getStyleClass().add("side-pane");
    setFitToWidth(true);
    setContent(lines);
    setAccessibleText(messages.text("directory.contact-form"));
    lines.getStyleClass().add("detail");
    String heading = now == null ? "directory.new-contact" : "directory.edit-contact";
    lines.getChildren().add(Parts.label(messages.text(heading), "title"));
    title = field("title", now == null ? "" : now.title());
    family = field("family", now == null ? "" : now.familyName());
    given = field("given", now == null ? "" : now.givenName());
    organisation = field("organisation", now == null ? "" : now.organisation());
    specialty = field("specialty", now == null ? "" : now.specialty());
    street = field("street", now == null ? "" : now.street());
    postcode = field("postcode", now == null ? "" : now.postcode());
    town = field("town", now == null ? "" : now.town());
    phone = field("phone", now == null ? "" : now.phone());
    fax = field("fax", now == null ? "" : now.fax());
    mailbox = field("mailbox", now == null ? "" : now.mailbox());
    Button keep = new Button(messages.text("directory.keep-contact"));
    keep.setId("keep-contact");
    keep.setDefaultButton(true);
    keep.setOnAction(_ -> keep(kept));
    Button leave = new Button(messages.text("directory.leave-contact"));
    leave.setOnAction(_ -> left.run());
    FlowPane acts = new FlowPane(keep, leave);
    acts.getStyleClass().add("acts");
    lines.getChildren().addAll(problem, acts);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            left.run();
            event.consume();
          }
        });
  }

  void focus() {
    family.requestFocus();
  }

  private TextField field(String name, String value) {
    TextField field = new TextField(value);
    field.setId("contact-" + name);
    Label label = Parts.label(messages.text("directory.contact." + name), "second");
    label.setLabelFor(field);
    field.setAccessibleText(label.getText());
    lines.getChildren().addAll(label, field);
    return field;
  }

  private void keep(Consumer<OwnContact> kept) {
    OwnContact typed = typed();
    Set<ContactRule> broken = ContactRule.brokenBy(typed);
    if (broken.isEmpty()) {
      kept.accept(typed);
      return;
    }
    problem.setText(
        broken.stream()
            .map(rule -> messages.text("directory.rule." + rule.code()))
            .collect(Collectors.joining("\n")));
    switch (broken.iterator().next()) {
      case NAME, LENGTH -> family.requestFocus();
      case PHONE -> phone.requestFocus();
      case FAX -> fax.requestFocus();
      case MAILBOX, REACHABLE -> mailbox.requestFocus();
      case POSTCODE, ADDRESS -> postcode.requestFocus();
    }
  }

  private OwnContact typed() {
    return new OwnContact(
        id,
        title.getText(),
        family.getText(),
        given.getText(),
        organisation.getText(),
        specialty.getText(),
        street.getText(),
        postcode.getText(),
        town.getText(),
        phone.getText(),
        fax.getText(),
        mailbox.getText());
  }
}
