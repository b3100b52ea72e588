package fr.pli.desktop.ui.review;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.recognition.RecognisedRecipient;
import fr.pli.desktop.review.Draft;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.ui.Action;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.Parts;
import fr.pli.desktop.ui.ScreenContext;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.letter.RecipientRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  /** Form of a draft that stood in a field of the sheet itself. */
  private static final String LINE = "line";

  private final ScreenContext context;
  private final Messages messages;
  private final ReviewModel model;
  private final Runnable binned;
  private final Insets insets = new Insets();
  private final ValueViews values;
  private final VBox lines = new VBox();
  private final BorderPane node = new BorderPane();
  private final SendBar sendBar;
  private final SheetFocus focus;
  private final SheetKeys keys;
  private final RecipientSection recipients;
  private @Nullable OpenLetter open;

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
    this.values = new ValueViews(messages, context.services().doctors(), this, pointAt);
    this.binned = binned;
    node.getStyleClass().add("sheet");
    lines.getStyleClass().add("sheet-lines");
    ScrollPane scroll = new ScrollPane(lines);
    focus = new SheetFocus(node, scroll, lines);
    keys = new SheetKeys(focus, values, this);
    recipients = new RecipientSection(messages, context.actions(), this, values, insets);
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
      insets.close();
      values.select("");
    }
    String focused = focus.id();
    open = next;
    draw();
    restore(focused);
  }

  /** What is being typed and not decided; null when nothing is. */
  @Nullable Draft draft() {
    OpenLetter now = open;
    Draft form = now == null ? null : insets.draft(now.id());
    Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
    if (now != null
        && form == null
        && owner instanceof TextInputControl
        && owner.getId() != null
        && focus.holds(owner)) {
      return new Draft(now.id(), LINE, null, SheetDraft.read(owner));
    }
    return form;
  }

  /** Opens the form again that was open, with what stood in it. */
  void resume(Draft draft) {
    switch (draft.form()) {
      case "patient" -> editPatient(true);
      case "recipient" -> searchRecipient(draft.recipient());
      case "author" -> searchAuthor();
      case "channel" -> typeChannel(draft.recipient());
      default -> {
        SheetDraft.fill(lines, draft.fields());
        draft.fields().keySet().forEach(focus::on);
      }
    }
    insets.fill(draft.fields());
  }

  private void draw() {
    lines.getChildren().clear();
    OpenLetter now = open;
    node.setVisible(now != null);
    if (now == null) {
      return;
    }
    lines.getChildren().addAll(new NoticeCards(messages, this).of(now));
    if (now.queued().group() != QueuedLetter.Group.ARRIVING) {
      patient(now);
      letter(now);
      lines.getChildren().addAll(recipients.of(now));
      add(Cards.heading(messages.text("review.also")), new AlsoCard(messages, this).of(now));
    }
    sendBar.show(now);
  }

  private void add(Node... nodes) {
    lines.getChildren().addAll(nodes);
  }

  private void patient(OpenLetter now) {
    Button edit = link(Action.EDIT_PATIENT);
    edit.setVisible(now.changeable());
    add(Cards.heading(messages.text("review.patient"), edit));
    Node form = insets.at(Insets.Kind.PATIENT, null);
    PatientCard card = new PatientCard(messages, this, today());
    add(form != null ? form : values.card(card.of(now), now, Marks.PATIENT));
  }

  private Button link(Action action) {
    Button link = context.actions().button(action);
    link.setText(messages.text(action.messageKey()) + "  " + context.actions().keys(action));
    link.getStyleClass().add("flat-link");
    return link;
  }

  private void letter(OpenLetter now) {
    Button split = link(Action.SPLIT);
    Parts.shown(split, now.splittable());
    add(Cards.heading(messages.text("review.letter"), split));
    add(new LetterCard(messages, this, context.services().doctors(), values).of(now));
    Node search = insets.at(Insets.Kind.AUTHOR, null);
    if (search != null) {
      add(search);
    }
  }

  /** Puts the focus on a value: its mark on the page was chosen. */
  void focusField(String field) {
    keys.value(field);
  }

  /** Puts the focus where the first missing thing is settled. */
  void focusMissing() {
    with(keys::missing);
  }

  /** Selects the value that many further down. */
  void walk(int by) {
    with(now -> keys.walk(now, by));
  }

  /** Leads to what the selected value may be instead. */
  void correct() {
    with(keys::correct);
  }

  /** The selected recipient is none. */
  void dropSelected() {
    String field = values.selected();
    if (field.startsWith(Marks.RECIPIENT)) {
      notARecipient(UUID.fromString(field.substring(Marks.RECIPIENT.length())));
    }
  }

  private void with(Consumer<OpenLetter> act) {
    OpenLetter now = open;
    if (now != null) {
      act.accept(now);
    }
  }

  /**
   * Words that were pointed out on the page go into the field where one types, else they are what
   * the selected value is, else they are searched as a recipient.
   */
  void fill(String words) {
    Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
    Optional<LocalDate> day = TypedWords.date(words).flatMap(TypedDate::parse);
    String field = values.selected();
    if (owner instanceof TextInputControl typed && focus.holds(typed)) {
      typed.setText(date(typed) ? TypedWords.date(words).orElse(words) : words);
    } else if (open == null || !open.changeable()) {
      return;
    } else if (field.equals(Marks.DATE) && day.isPresent()) {
      decide((review, letter, who) -> review.setDate(letter, day.get(), who));
    } else {
      searchWith(field, words);
    }
  }

  private void searchWith(String field, String words) {
    if (field.equals(Marks.AUTHOR)) {
      searchAuthor();
    } else {
      boolean one = field.startsWith(Marks.RECIPIENT);
      searchRecipient(one ? UUID.fromString(field.substring(Marks.RECIPIENT.length())) : null);
    }
    DirectorySearch search = insets.search();
    if (search != null) {
      search.type(words);
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
    insets.close();
    if (on) {
      PatientForm form =
          new PatientForm(
              messages,
              now.sheet().patient(),
              today(),
              patient -> {
                insets.close();
                draw();
                decide((review, letter, who) -> review.choosePatient(letter, patient, who));
              },
              () -> editPatient(false));
      insets.open(Insets.Kind.PATIENT, null, form);
      draw();
      form.focus();
      focus.reveal(form);
      select(Marks.PATIENT);
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
        Insets.Kind.RECIPIENT,
        recipient,
        recipient == null ? "review.add-recipient" : "review.find-recipient",
        entries ->
            decide(
                (review, letter, who) -> {
                  if (recipient != null) {
                    review.chooseEntry(letter, recipient, entries.getFirst().key(), who);
                    return;
                  }
                  // Of a group the first is written to, the others get a copy.
                  RecipientRole next = role;
                  for (DirectoryEntry entry : absent(now, entries)) {
                    review.addRecipient(letter, entry, next, who);
                    next = RecipientRole.CC;
                  }
                }));
  }

  /** A group may name people who are on the sheet already. */
  private static List<DirectoryEntry> absent(OpenLetter now, List<DirectoryEntry> entries) {
    return entries.stream()
        .filter(
            entry ->
                entries.size() == 1
                    || now.sheet().recipients().stream()
                        .noneMatch(each -> entry.key().equals(each.directoryKey())))
        .toList();
  }

  @Override
  public void searchAuthor() {
    search(
        Insets.Kind.AUTHOR,
        null,
        "review.find-author",
        entries ->
            decide(
                (review, letter, who) ->
                    review.setAuthor(letter, Authors.of(entries.getFirst()), who)));
  }

  private void search(
      Insets.Kind kind,
      @Nullable UUID recipient,
      String label,
      Consumer<List<DirectoryEntry>> chosen) {
    DirectorySearch search =
        new DirectorySearch(
            context,
            messages.text(label),
            kind == Insets.Kind.RECIPIENT && recipient == null,
            entries -> {
              endSearch();
              chosen.accept(entries);
            },
            this::endSearch);
    insets.open(kind, recipient, search);
    draw();
    search.type("");
    focus.reveal(search);
  }

  @Override
  public void endSearch() {
    insets.close();
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
    insets.open(Insets.Kind.CHANNEL, recipient, card);
    draw();
    focus.on("typed-address");
  }

  @Override
  public void select(String field) {
    values.select(field);
  }

  @Override
  public void notARecipient(UUID recipient) {
    OpenLetter now = open;
    if (now != null && now.changeable()) {
      now.sheet().recipients().stream()
          .filter(each -> each.id().equals(recipient))
          .findFirst()
          .ifPresent(each -> drop(now, each));
    }
  }

  private void drop(OpenLetter now, ReviewRecipient none) {
    decide((review, letter, who) -> review.notARecipient(letter, none.id(), who));
    Reading reading = now.letter().reading();
    if (reading == null) {
      return;
    }
    boolean kept =
        reading
            .mentionOf(none.printed(), none.places())
            .filter(mention -> !mention.here().isEmpty())
            .isPresent();
    reading
        .recipientAt(none.printed(), none.places())
        .ifPresent(
            read ->
                context
                    .toasts()
                    .undo(
                        messages.text(
                            kept ? "review.dropped-for-good" : "review.dropped", none.printed()),
                        context.services().clock().instant().plusSeconds(10),
                        () -> takeBack(now.id(), read)));
  }

  private void takeBack(UUID letter, RecognisedRecipient read) {
    model.decide(letter, (review, id, who) -> review.recipientAfterAll(id, read, who));
  }

  @Override
  public void split() {
    context.actions().perform(Action.SPLIT);
  }

  @Override
  public void rejoin(UUID whole) {
    model.rejoin(
        whole,
        done -> {
          if (!done) {
            context.toasts().tell(messages.text("review.rejoin-too-late"));
          }
        });
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
