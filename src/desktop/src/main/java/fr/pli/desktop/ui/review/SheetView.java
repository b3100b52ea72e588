package fr.pli.desktop.ui.review;

import fr.pli.desktop.review.Missing;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.RecipientRole;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The sheet at the right: what will be sent, to whom, how, and what is still missing. */
final class SheetView implements SheetActs {
  private final ScreenContext context;
  private final Messages messages;
  private final ReviewModel model;
  private final Consumer<String> pointAt;
  private final Runnable binned;
  private final VBox lines = new VBox();
  private final BorderPane node = new BorderPane();
  private final SendBar sendBar;
  private final SheetFocus focus;
  private @Nullable OpenLetter open;

  /** What is being typed on the sheet, kept while the sheet is drawn again; null when nothing. */
  private @Nullable Inset inset;

  /** Something that is typed in place. */
  private record Inset(Kind kind, @Nullable UUID recipient, Node node) {
    enum Kind {
      PATIENT,
      RECIPIENT,
      AUTHOR,
      CHANNEL
    }
  }

  SheetView(
      ScreenContext context,
      ReviewModel model,
      SendBar sendBar,
      Consumer<String> pointAt,
      Runnable binned) {
    this.context = context;
    this.messages = context.messages();
    this.model = model;
    this.sendBar = sendBar;
    this.pointAt = pointAt;
    this.binned = binned;
    node.getStyleClass().add("sheet");
    lines.getStyleClass().add("sheet-lines");
    ScrollPane scroll = new ScrollPane(lines);
    focus = new SheetFocus(node, scroll, lines);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    node.setCenter(scroll);
    node.setBottom(sendBar.node());
  }

  Node node() {
    return node;
  }

  void show(@Nullable OpenLetter next) {
    if (next != null && next.equals(open)) {
      return;
    }
    if (next == null || open == null || !next.id().equals(open.id())) {
      inset = null;
    }
    String focused = focus.id();
    open = next;
    draw();
    restore(focused);
  }

  private void draw() {
    lines.getChildren().clear();
    OpenLetter now = open;
    node.setVisible(now != null);
    if (now == null) {
      return;
    }
    notices(now);
    if (now.queued().group() != QueuedLetter.Group.ARRIVING) {
      patient(now);
      letter(now);
      recipients(now);
      add(Cards.heading(messages.text("review.also")), new AlsoCard(messages, this).of(now));
    }
    sendBar.show(now);
  }

  private void add(Node... nodes) {
    lines.getChildren().addAll(nodes);
  }

  private void notices(OpenLetter now) {
    for (String notice : new ReviewWords(messages).notices(now.letter())) {
      VBox card = Cards.card(Parts.paragraph(notice));
      card.getStyleClass().add("notice");
      add(card);
    }
    if (now.queued().group() == QueuedLetter.Group.ARRIVING) {
      add(Cards.card(Parts.paragraph(messages.text("review.arriving-how"))));
    }
    if (now.queued().missing().stream().anyMatch(Missing.AlreadySent.class::isInstance)) {
      add(duplicate(now));
    }
  }

  private Node duplicate(OpenLetter now) {
    OutgoingLetter earlier = now.earlier();
    String words =
        earlier == null
            ? messages.text("review.sent-before")
            : new ReviewWords(messages).left(earlier);
    return Cards.question(
        Parts.paragraph(words, "strong"),
        Parts.paragraph(messages.text("review.sent-before-how"), "second"),
        Cards.acts(
            Cards.button(
                messages.text("review.send-anyway"),
                "ask-already-sent",
                () -> decide((review, letter, who) -> review.sendAnyway(letter, who))),
            Cards.button(messages.text("review.discard"), "discard", this::discard)));
  }

  private void patient(OpenLetter now) {
    Button edit = context.actions().button(Action.EDIT_PATIENT);
    edit.setText(
        messages.text(Action.EDIT_PATIENT.messageKey())
            + "  "
            + context.actions().keys(Action.EDIT_PATIENT));
    edit.getStyleClass().add("flat-link");
    edit.setVisible(now.changeable());
    add(Cards.heading(messages.text("review.patient"), edit));
    Node form = inset(Inset.Kind.PATIENT, null);
    add(
        form != null
            ? form
            : pointing(new PatientCard(messages, this, today()).of(now), Marks.PATIENT));
  }

  private void letter(OpenLetter now) {
    add(Cards.heading(messages.text("review.letter")));
    add(new LetterCard(messages, this, context.services().doctors()).of(now));
    Node search = inset(Inset.Kind.AUTHOR, null);
    if (search != null) {
      add(search);
    }
  }

  private void recipients(OpenLetter now) {
    Button more = context.actions().button(Action.ADD_RECIPIENT);
    more.setText(messages.text("review.add") + "  " + context.actions().keys(Action.ADD_RECIPIENT));
    more.getStyleClass().add("flat-link");
    more.setVisible(now.changeable());
    add(Cards.heading(messages.text("review.recipients"), more));
    VBox cards = new VBox();
    cards.getStyleClass().add("cards");
    addInset(cards, Inset.Kind.RECIPIENT, null);
    for (ReviewRecipient recipient : now.sheet().recipients()) {
      cards.getChildren().add(pointing(card(now, recipient), Marks.RECIPIENT + recipient.id()));
      addInset(cards, Inset.Kind.RECIPIENT, recipient.id());
      addInset(cards, Inset.Kind.CHANNEL, recipient.id());
    }
    if (cards.getChildren().isEmpty()) {
      cards
          .getChildren()
          .add(
              Cards.question(
                  Parts.paragraph(
                      messages.text(
                          "review.no-recipient-how", context.actions().keys(Action.ADD_RECIPIENT)),
                      "second")));
    }
    add(cards);
  }

  private void addInset(VBox cards, Inset.Kind kind, @Nullable UUID recipient) {
    Node shown = inset(kind, recipient);
    if (shown != null) {
      cards.getChildren().add(shown);
    }
  }

  private Node card(OpenLetter now, ReviewRecipient recipient) {
    boolean ask = !recipient.confirmed() && recipient.candidates().size() > 1;
    return ask
        ? new QuestionCard(messages, this).of(now, recipient)
        : new RecipientCard(messages, this).of(now, recipient);
  }

  /** A card that shows its place on the page when it is touched or when the focus is in it. */
  private Node pointing(Node card, String field) {
    card.setUserData(field);
    card.setOnMouseClicked(_ -> pointAt(field));
    card.focusWithinProperty()
        .addListener(
            (_, _, within) -> {
              if (within) {
                pointAt(field);
              }
            });
    return card;
  }

  private @Nullable Node inset(Inset.Kind kind, @Nullable UUID recipient) {
    Inset now = inset;
    return now != null && now.kind() == kind && java.util.Objects.equals(now.recipient(), recipient)
        ? now.node()
        : null;
  }

  /** Puts the focus on the field's card: its mark on the page was chosen. */
  void focusField(String field) {
    switch (field) {
      case Marks.PATIENT -> focus.on("action-edit-patient");
      case Marks.AUTHOR -> focus.on("author");
      case Marks.DATE -> focus.on("date");
      default -> {
        String id = field.substring(Marks.RECIPIENT.length());
        if (!focus.on("ask-" + id)) {
          focus.on("channel-" + id);
        }
      }
    }
  }

  /** Puts the focus where the first missing thing is settled. */
  void focusMissing() {
    OpenLetter now = open;
    if (now == null || now.queued().missing().isEmpty()) {
      return;
    }
    switch (now.queued().missing().getFirst()) {
      case Missing.AlreadySent _ -> focus.on("ask-already-sent");
      case Missing.PatientUnknown _ -> editPatient(true);
      case Missing.InsKeyWrong _, Missing.PatientUnconfirmed _ -> focus.on("ask-patient");
      case Missing.AuthorUnknown _ -> focus.on("author");
      case Missing.NoRecipient _ -> searchRecipient(null);
      case Missing.RecipientAmbiguous(UUID id, _) -> focus.on("ask-" + id);
      case Missing.RecipientUnconfirmed(UUID id, _) -> focus.on("ask-" + id);
      case Missing.RecipientWithoutChannel(UUID id, _) -> focus.on("ask-" + id);
      case Missing.PatientAddressWrong _ -> focus.on("patient-address");
      case Missing.RecordNeedsIns _ -> editPatient(true);
    }
  }

  /** Words under a rectangle on the page go into the field where one types, else into a search. */
  void fill(String words) {
    Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
    if (owner instanceof TextInputControl field && focus.holds(field)) {
      field.setText(date(field) ? TypedWords.date(words).orElse(words) : words);
    } else if (open != null && open.changeable()) {
      searchRecipient(null);
      if (inset != null && inset.node() instanceof DirectorySearch search) {
        search.type(words);
      }
    }
  }

  private static boolean date(TextInputControl field) {
    String id = field.getId() == null ? "" : field.getId();
    return id.toLowerCase(Locale.ROOT).endsWith("date");
  }

  @Override
  public void decide(ReviewModel.Decision decision) {
    model.decide(decision);
  }

  @Override
  public void editPatient(boolean on) {
    OpenLetter now = open;
    if (now == null || !now.changeable()) {
      return;
    }
    inset = null;
    if (on) {
      PatientForm form =
          new PatientForm(
              messages,
              now.sheet().patient(),
              today(),
              patient -> {
                inset = null;
                draw();
                decide((review, letter, who) -> review.choosePatient(letter, patient, who));
              },
              () -> editPatient(false));
      inset = new Inset(Inset.Kind.PATIENT, null, form);
      draw();
      form.focus();
      focus.reveal(form);
      pointAt(Marks.PATIENT);
    } else {
      draw();
      focus.on("action-edit-patient");
    }
  }

  @Override
  public void searchRecipient(@Nullable UUID recipient) {
    OpenLetter now = open;
    if (now == null || !now.changeable()) {
      return;
    }
    RecipientRole role =
        now.sheet().recipients().stream().anyMatch(each -> each.role() == RecipientRole.TO)
            ? RecipientRole.CC
            : RecipientRole.TO;
    search(
        Inset.Kind.RECIPIENT,
        recipient,
        recipient == null ? "review.add-recipient" : "review.find-recipient",
        entry ->
            decide(
                (review, letter, who) -> {
                  if (recipient == null) {
                    review.addRecipient(letter, entry, role, who);
                  } else {
                    review.chooseEntry(letter, recipient, entry.key(), who);
                  }
                }));
  }

  @Override
  public void searchAuthor() {
    search(
        Inset.Kind.AUTHOR,
        null,
        "review.find-author",
        entry -> decide((review, letter, who) -> review.setAuthor(letter, Authors.of(entry), who)));
  }

  private void search(
      Inset.Kind kind, @Nullable UUID recipient, String label, Consumer<DirectoryEntry> chosen) {
    DirectorySearch search =
        new DirectorySearch(
            context,
            messages.text(label),
            entry -> {
              endSearch();
              chosen.accept(entry);
            },
            this::endSearch);
    inset = new Inset(kind, recipient, search);
    draw();
    search.type("");
    focus.reveal(search);
  }

  @Override
  public void endSearch() {
    inset = null;
    draw();
    focus.on("action-add-recipient");
  }

  @Override
  public void typeChannel(@Nullable UUID recipient) {
    if (recipient == null) {
      return;
    }
    Node card =
        TypedChannelCard.of(
            messages,
            option -> {
              endSearch();
              decide((review, letter, who) -> review.setChannel(letter, recipient, option, who));
            },
            this::endSearch);
    inset = new Inset(Inset.Kind.CHANNEL, recipient, card);
    draw();
    focus.on("typed-address");
  }

  @Override
  public void pointAt(String field) {
    pointAt.accept(field);
  }

  @Override
  public void discard() {
    binned.run();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(context.services().clock().instant(), messages.zone());
  }

  private void restore(@Nullable String id) {
    if (id != null && !focus.on(id)) {
      sendBar.focus();
    }
  }
}
