package fr.pli.desktop.outbox;

import fr.pli.desktop.outbox.Addressees.Addressee;
import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.Readiness;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.review.Sharing;
import fr.pli.desktop.settings.Settings;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.letter.DispatchState;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.wire.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Dispatches in the vault's database, as people see and move them. */
public final class H2Outbox implements Outbox {
  /** Cause of what left without review. */
  private static final String UNREVIEWED = "auto";

  private final Database database;
  private final H2Letters letters;
  private final OwedEntries journal;
  private final Supplier<Settings> settings;
  private final InstantSource clock;
  private final Sharing sharing;
  private final Guard guard;
  private final Supplier<UUID> ids;
  private final Signal changed = new Signal();

  /**
   * Over the same database as the letters.
   *
   * @param ids UUIDv7, under which dispatches are known for ever
   */
  public H2Outbox(
      Database database,
      H2Letters letters,
      OwedEntries journal,
      Supplier<Settings> settings,
      InstantSource clock,
      Sharing sharing,
      Guard guard,
      Supplier<UUID> ids) {
    this.database = database;
    this.letters = letters;
    this.journal = journal;
    this.settings = settings;
    this.clock = clock;
    this.sharing = sharing;
    this.guard = guard;
    this.ids = ids;
  }

  @Override
  public Instant approve(UUID letter, String who) {
    Instant now = now();
    Instant until = now.plusSeconds(settings.get().undoSeconds());
    writing(
        c -> {
          ReviewSheet sheet =
              ready(c, find(c, letter))
                  .orElseThrow(() -> new IllegalStateException("The letter is not ready"));
          guard.require(sendingAs(sheet));
          hold(c, letter, sheet, new Approval(Entries.APPROVED, who, now, until));
          return true;
        });
    return until;
  }

  @Override
  public boolean approveUnreviewed(
      UUID letter, Function<OutgoingLetter, Optional<String>> allowing) {
    Instant now = now();
    Instant until = now.plusSeconds(settings.get().undoSeconds());
    return writing(
        c -> {
          OutgoingLetter it = find(c, letter);
          Optional<ReviewSheet> sheet = ready(c, it);
          Optional<String> who = sheet.flatMap(_ -> allowing.apply(it));
          if (sheet.isEmpty() || who.isEmpty()) {
            return false;
          }
          hold(c, letter, sheet.get(), new Approval(UNREVIEWED, who.get(), now, until));
          return true;
        });
  }

  /** Who let a letter go, and how. */
  private record Approval(String cause, String who, Instant at, Instant until) {}

  private void hold(Connection c, UUID letter, ReviewSheet sheet, Approval approval)
      throws SQLException {
    String reason = approval.cause().equals(UNREVIEWED) ? UNREVIEWED : "";
    String who = approval.who();
    letters.move(c, letter, LetterState.TO_REVIEW, LetterState.APPROVED, reason, who);
    List<Dispatch> all = new ArrayList<>();
    for (Addressee each : Addressees.of(sheet)) {
      Dispatch held = held(letter, each, approval.at(), approval.until());
      DispatchRows.insert(c, held, approval.cause(), who, sheet.signer());
      all.add(held);
    }
    Map<String, String> facts = new TreeMap<>(Map.of(Entries.SIGNER, sheet.signer()));
    if (!reason.isEmpty()) {
      facts.put(Entries.CAUSE, reason);
    }
    journal.owe(
        c,
        new JournalEntry(approval.at(), Entries.APPROVED, letter.toString(), who, facts),
        Json.write(new ApprovedLetter(find(c, letter), all, approval.cause())));
  }

  @Override
  public boolean takeBack(UUID letter, String who) {
    Instant now = now();
    return writing(
        c -> {
          List<Dispatch> open =
              DispatchRows.where(c, "where letter = ? and state <> 'withdrawn'", letter);
          requireHandling(c, letter);
          boolean late = open.stream().anyMatch(each -> !mayBeTakenBack(each, now));
          if (open.isEmpty()
              || late
              || !letters.move(
                  c, letter, LetterState.APPROVED, LetterState.TO_REVIEW, "taken-back", who)) {
            return false;
          }
          for (Dispatch each : open) {
            withdraw(c, each, "taken-back", who, now);
          }
          Map<String, String> facts = Map.of(Entries.SIGNER, sheet(c, letter).signer());
          journal.owe(c, new JournalEntry(now, Entries.TAKEN_BACK, letter.toString(), who, facts));
          return true;
        });
  }

  private static boolean mayBeTakenBack(Dispatch dispatch, Instant now) {
    return dispatch.state() == DispatchState.HELD && now.isBefore(dispatch.heldUntil());
  }

  @Override
  public List<Dispatch> dispatches() {
    return database.read(c -> DispatchRows.where(c, "order by created_at desc, id desc"));
  }

  @Override
  public List<Dispatch> of(UUID letter) {
    return database.read(
        c -> DispatchRows.where(c, "where letter = ? order by created_at, id", letter));
  }

  @Override
  public Optional<Dispatch> find(UUID dispatch) {
    return database.read(c -> DispatchRows.find(c, dispatch));
  }

  @Override
  public List<Move> moves(UUID dispatch) {
    return database.read(c -> DispatchRows.moves(c, dispatch));
  }

  @Override
  public List<Receipt> receipts(UUID dispatch) {
    return database.read(c -> ReceiptRows.of(c, dispatch));
  }

  @Override
  public void sendNow(UUID dispatch) {
    Instant now = now();
    writing(
        c -> {
          Dispatch it = required(c, dispatch);
          if (it.state() == DispatchState.NEEDS_PERSON) {
            requireHandling(c, it.letter());
            boolean sealed = DispatchRows.envelope(c, dispatch).isPresent();
            DispatchState to = sealed ? DispatchState.SEALED : DispatchState.HELD;
            DispatchRows.move(c, dispatch, it.state(), new Move(now, to, "send-now", "pli"), "");
          } else if (it.state() != DispatchState.HELD && !it.state().toSend()) {
            throw new IllegalStateException("Nothing to send in " + it.state().code());
          }
          DispatchRows.hurry(c, dispatch, now);
          return true;
        });
  }

  @Override
  public void sendWaitingNow() {
    Instant now = now();
    if (database.read(c -> DispatchRows.waiting(c, now))) {
      writing(c -> DispatchRows.hurryWaiting(c, now));
    }
  }

  @Override
  public UUID resend(UUID dispatch, ChannelOption option, String who) {
    Instant now = now();
    Instant until = now.plusSeconds(settings.get().undoSeconds());
    return writing(
        c -> {
          Dispatch former = required(c, dispatch);
          requireResendable(former);
          requireContent(find(c, former.letter()));
          guard.require(sendingAs(sheet(c, former.letter())));
          Addressee again = new Addressee(former.recipient(), former.role(), option);
          Dispatch held = held(former.letter(), again, now, until);
          String signer = sheet(c, former.letter()).signer();
          DispatchRows.insert(c, held, Entries.RESENT, who, signer);
          boolean withdrawn = former.state().mayBecome(DispatchState.WITHDRAWN);
          if (withdrawn) {
            withdraw(c, former, Entries.REPLACED, who, now);
          }
          DispatchRows.replaced(c, dispatch, held.id());
          DispatchState then = withdrawn ? DispatchState.WITHDRAWN : former.state();
          journal.owe(
              c, Entries.moved(Entries.RESENT, dispatch, then, now, who, signer), Json.write(held));
          LetterEnds.follow(c, letters, former.letter());
          return held.id();
        });
  }

  private static void requireContent(OutgoingLetter letter) {
    if (letter.document() == null) {
      throw new IllegalStateException("The letter is without content");
    }
  }

  /** What is on its way to the server at this moment could arrive twice. */
  private static void requireResendable(Dispatch dispatch) {
    boolean underWay =
        dispatch.state() == DispatchState.UPLOADING || dispatch.state() == DispatchState.SUBMITTED;
    if (underWay || dispatch.state() == DispatchState.WITHDRAWN) {
      throw new IllegalStateException("Cannot be sent again in " + dispatch.state().code());
    }
  }

  @Override
  public void settle(UUID dispatch, String who) {
    Instant now = now();
    writing(
        c -> {
          Dispatch it = required(c, dispatch);
          requireHandling(c, it.letter());
          String signer = sheet(c, it.letter()).signer();
          Move move =
              switch (it.state()) {
                case PRINTED -> new Move(now, DispatchState.DELIVERED, Entries.POSTED, who, signer);
                case HANDED_OVER ->
                    new Move(now, DispatchState.DELIVERED, Entries.SETTLED, who, signer);
                case FAILED, NEEDS_PERSON ->
                    new Move(now, DispatchState.WITHDRAWN, Entries.SETTLED, who, signer);
                default ->
                    throw new IllegalStateException("Nothing to settle in " + it.state().code());
              };
          boolean unproven = it.state() == DispatchState.HANDED_OVER;
          String reason = unproven ? move.cause() : it.reason();
          DispatchRows.move(c, dispatch, it.state(), move, reason);
          journal.owe(c, Entries.moved(move.cause(), dispatch, move.state(), now, who, signer));
          LetterEnds.follow(c, letters, it.letter());
          return true;
        });
  }

  /** The envelopes that dispatches refer to; all others may be swept. */
  public Set<DocumentId> documents() {
    return database
        .read(
            c ->
                Sql.of(c, "select envelope from dispatch where envelope is not null")
                    .list(row -> new DocumentId(row.getString(1))))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Signal changed() {
    return changed;
  }

  private OutgoingLetter find(Connection c, UUID letter) throws SQLException {
    return letters.find(c, letter).orElseThrow(() -> new IllegalStateException("No such letter"));
  }

  /** The sheet of a letter that may leave; empty when it may not, or not yet. */
  private Optional<ReviewSheet> ready(Connection c, OutgoingLetter it) throws SQLException {
    ReviewSheet sheet = it.sheet();
    boolean again = it.reason().equals(Readiness.SENT_ANYWAY);
    boolean ready =
        it.state() == LetterState.TO_REVIEW
            && it.document() != null
            && sheet != null
            && Readiness.missing(sheet).isEmpty()
            && Readiness.unwanted(it, sheet, sharing).isEmpty()
            && (again || letters.sentBefore(c, it.sha256(), it.id()).isEmpty());
    return ready ? Optional.ofNullable(sheet) : Optional.empty();
  }

  /** True when the patient does not let this letter go to its recipient, whenever that was said. */
  boolean objected(Dispatch dispatch) {
    OutgoingLetter letter = letters.find(dispatch.letter()).orElse(null);
    ReviewSheet sheet = letter == null ? null : letter.sheet();
    return letter != null
        && sheet != null
        && sheet.recipients().stream()
            .filter(each -> each.party().equals(dispatch.recipient()))
            .anyMatch(each -> sharing.of(letter, each) == Sharing.Verdict.OBJECTED);
  }

  private Dispatch held(UUID letter, Addressee to, Instant now, Instant until) {
    return new Dispatch(
        ids.get(),
        letter,
        to.party(),
        to.role(),
        to.option(),
        DispatchState.HELD,
        until,
        now,
        now,
        "",
        "",
        false,
        0,
        until);
  }

  private void withdraw(Connection c, Dispatch it, String cause, String who, Instant now)
      throws SQLException {
    String signer = sheet(c, it.letter()).signer();
    Move move = new Move(now, DispatchState.WITHDRAWN, cause, who, signer);
    DispatchRows.move(c, it.id(), it.state(), move, cause);
  }

  private static Dispatch required(Connection c, UUID dispatch) throws SQLException {
    return DispatchRows.find(c, dispatch)
        .orElseThrow(() -> new IllegalStateException("No such dispatch"));
  }

  private ReviewSheet sheet(Connection c, UUID letter) throws SQLException {
    ReviewSheet sheet = find(c, letter).sheet();
    if (sheet == null) {
      throw new IllegalStateException("The letter has no sheet");
    }
    return sheet;
  }

  private static Act sendingAs(ReviewSheet sheet) {
    if (sheet.author() == null) {
      throw new IllegalStateException("Nobody is known to have written it");
    }
    return new Act.Send(sheet.author());
  }

  /** Holding back, posting and settling is for who prepares letters, and for who answers for it. */
  private void requireHandling(Connection c, UUID letter) throws SQLException {
    guard.require(sendingAs(sheet(c, letter)), new Act.Prepare());
  }

  private <T> T writing(Database.Work<T> work) {
    T result = database.write(work);
    journal.settle();
    letters.changed().fire();
    changed.fire();
    return result;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
