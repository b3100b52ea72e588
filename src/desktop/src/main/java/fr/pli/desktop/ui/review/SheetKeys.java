package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.Missing;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;

/** Where keys lead on the sheet: to a value, to the next one, to what corrects it. */
final class SheetKeys {
  private final SheetFocus focus;
  private final ValueViews values;
  private final SheetActs acts;

  SheetKeys(SheetFocus focus, ValueViews values, SheetActs acts) {
    this.focus = focus;
    this.values = values;
    this.acts = acts;
  }

  /** Puts the focus on a value and selects it. */
  void value(String field) {
    boolean there =
        switch (field) {
          case Marks.PATIENT -> focus.on("patient-card") || focus.on("action-edit-patient");
          case Marks.AUTHOR, Marks.DATE, Marks.TYPE -> focus.on(field);
          default -> recipient(field.substring(Marks.RECIPIENT.length()));
        };
    if (there) {
      acts.select(field);
    }
  }

  private boolean recipient(String id) {
    return focus.on("ask-" + id) || focus.on("channel-" + id);
  }

  /** Goes to a value further down or up; from none to the first. */
  void walk(OpenLetter open, int by) {
    List<String> fields = Origins.fields(open);
    int at = fields.indexOf(values.selected());
    int next = at < 0 ? 0 : Math.floorMod(at + by, fields.size());
    value(fields.get(next));
  }

  /** Goes to what the selected value may be instead; without one, to what is missing. */
  void correct(OpenLetter open) {
    String field = values.selected();
    if (field.isEmpty()) {
      missing(open);
    } else if (field.equals(Marks.PATIENT)) {
      acts.editPatient(true);
    } else if (!focus.on(ValueViews.alternativeId(field, 0))) {
      value(field);
      offer(field);
    }
  }

  private void offer(String field) {
    Node control = focus.find(field);
    if (control instanceof ComboBoxBase<?> choice) {
      choice.show();
    } else if (control instanceof MenuButton menu) {
      menu.show();
    } else if (field.startsWith(Marks.RECIPIENT)) {
      acts.searchRecipient(UUID.fromString(field.substring(Marks.RECIPIENT.length())));
    }
  }

  /** Puts the focus where the first missing thing is settled. */
  void missing(OpenLetter open) {
    if (open.queued().missing().isEmpty()) {
      return;
    }
    switch (open.queued().missing().getFirst()) {
      case Missing.AlreadySent _ -> focus.on("ask-already-sent");
      case Missing.SeveralLetters _ -> focus.on("ask-split");
      case Missing.PatientUnknown _ -> acts.editPatient(true);
      case Missing.InsKeyWrong _, Missing.PatientUnconfirmed _ -> focus.on("ask-patient");
      case Missing.AuthorUnknown _ -> focus.on(Marks.AUTHOR);
      case Missing.NoRecipient _ -> acts.searchRecipient(null);
      case Missing.RecipientAmbiguous(UUID id, _) -> focus.on("ask-" + id);
      case Missing.RecipientUnconfirmed(UUID id, _) -> focus.on("ask-" + id);
      case Missing.RecipientWithoutChannel(UUID id, _) -> focus.on("ask-" + id);
      case Missing.PatientNotAsked(UUID id, _) -> focus.on("ask-" + id);
      case Missing.PatientObjects(UUID id, _) -> focus.on("ask-" + id);
      case Missing.PatientAddressWrong _ -> focus.on("patient-address");
      case Missing.RecordNeedsIns _ -> acts.editPatient(true);
    }
  }
}
