package fr.pli.desktop.review;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.LetterState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Outgoing letters in the vault's database. */
public final class H2Letters implements Letters {
  private static final String PLI = "pli";
  private static final String TAKEN = "taken";
  private static final String COPIED = "copied";

  private final Database database;
  private final OwedEntries journal;
  private final InstantSource clock;
  private final Signal changed = new Signal();

  public H2Letters(Database database, OwedEntries journal, InstantSource clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public UUID arriving(String folder, String fileName, long bytes, String reason) {
    return arrivingAll(List.of(new SeenFile(folder, fileName, bytes, reason))).getFirst();
  }

  @Override
  public List<UUID> arrivingAll(List<SeenFile> files) {
    return writing(c -> arriving(c, files));
  }

  private List<UUID> arriving(Connection c, List<SeenFile> files) throws SQLException {
    List<UUID> letters = new ArrayList<>();
    for (SeenFile file : files) {
      letters.add(arriving(c, file));
    }
    return letters;
  }

  private UUID arriving(Connection c, SeenFile file) throws SQLException {
    Optional<OutgoingLetter> known = LetterRows.withoutDocument(c, file.folder(), file.fileName());
    if (known.isPresent()) {
      String reason = LetterRows.reasonOf(known.get(), file.reason());
      update(c, "bytes = ?, reason = ?", known.get().id(), file.bytes(), reason);
      return known.get().id();
    }
    return insert(c, file.letter(now()), file.reason());
  }

  @Override
  public UUID taken(
      String folder, String fileName, DocumentId document, long bytes, String sha256) {
    return takenAll(List.of(new StoredFile(folder, fileName, document, bytes, sha256))).getFirst();
  }

  @Override
  public List<UUID> takenAll(List<StoredFile> files) {
    return writing(c -> taken(c, files, TAKEN));
  }

  @Override
  public UUID copied(
      String folder, String fileName, DocumentId document, long bytes, String sha256) {
    StoredFile file = new StoredFile(folder, fileName, document, bytes, sha256);
    return writing(c -> taken(c, List.of(file), COPIED).getFirst());
  }

  private List<UUID> taken(Connection c, List<StoredFile> files, String how) throws SQLException {
    List<OutgoingLetter> letters = new ArrayList<>();
    for (StoredFile file : files) {
      letters.add(required(c, taken(c, file, how)));
    }
    LetterEntries.taken(c, journal, letters, how, now(), PLI);
    return letters.stream().map(OutgoingLetter::id).toList();
  }

  private UUID taken(Connection c, StoredFile file, String how) throws SQLException {
    Optional<OutgoingLetter> known = LetterRows.withoutDocument(c, file.folder(), file.fileName());
    UUID sameAs = LetterRows.earlier(c, file.sha256()).orElse(null);
    return known.isPresent()
        ? filled(c, known.get(), file, sameAs, how)
        : insert(c, file.letter(now(), sameAs), how);
  }

  @Override
  public void converted(UUID letter, DocumentId pdf) {
    writing(c -> LetterRows.convert(c, letter, pdf));
  }

  @Override
  public List<CopiedFile> copies(String folder) {
    return database.read(c -> LetterRows.copies(c, folder, COPIED));
  }

  @Override
  public boolean knows(String folder, String fileName, String sha256) {
    return database.read(c -> LetterRows.exists(c, folder, fileName, sha256));
  }

  @Override
  public void vanished(UUID letter) {
    writing(
        c -> {
          int gone =
              Sql.of(c, "delete from letter where id = ? and document is null", letter).update();
          if (gone > 0) {
            Sql.of(c, "delete from letter_move where letter = ?", letter).update();
          }
          return gone;
        });
  }

  @Override
  public void read(UUID letter, Reading reading, ReviewSheet draft) {
    writing(
        c -> {
          OutgoingLetter now = required(c, letter);
          if (now.state() == LetterState.ERASED) {
            return false;
          }
          update(
              c,
              "reading = ?, sheet = ?",
              letter,
              LetterRows.json(reading),
              LetterRows.json(draft));
          // Set aside or discarded meanwhile: what was read is kept, the person's decision too.
          return now.state() == LetterState.READING
              && move(
                  c,
                  letter,
                  LetterState.READING,
                  LetterState.TO_REVIEW,
                  LetterRows.unreadable(reading),
                  PLI);
        });
  }

  @Override
  public Optional<OutgoingLetter> find(UUID letter) {
    return database.read(c -> find(c, letter));
  }

  /** As {@link #find(UUID)}, inside a transaction. */
  public Optional<OutgoingLetter> find(Connection connection, UUID letter) throws SQLException {
    return Sql.of(connection, LetterRows.SELECT + "where id = ?", letter).first(LetterRows::of);
  }

  @Override
  public List<OutgoingLetter> in(LetterState... states) {
    if (states.length == 0) {
      return List.of();
    }
    String marks = String.join(", ", Collections.nCopies(states.length, "?"));
    Object[] codes = Arrays.stream(states).map(LetterState::code).toArray();
    return database.read(
        c ->
            Sql.of(
                    c,
                    LetterRows.SELECT + "where state in (" + marks + ") order by taken_at, id",
                    codes)
                .list(LetterRows::of));
  }

  @Override
  public List<OutgoingLetter> named(String folder, String beginning) {
    return database.read(c -> LetterRows.named(c, folder, beginning));
  }

  @Override
  public Optional<OutgoingLetter> sentBefore(String sha256, UUID except) {
    return database.read(c -> sentBefore(c, sha256, except));
  }

  /** As {@link #sentBefore(String, UUID)}, inside a transaction. */
  public Optional<OutgoingLetter> sentBefore(Connection connection, String sha256, UUID except)
      throws SQLException {
    return Sql.of(
            connection,
            LetterRows.SELECT
                + """
                where sha256 = ? and id <> ? and state in ('approved', 'done')
                order by taken_at desc, id desc fetch first row only
                """,
            sha256,
            except)
        .first(LetterRows::of);
  }

  @Override
  public void save(UUID letter, ReviewSheet sheet) {
    amend(letter, _ -> sheet, "saved", PLI);
  }

  @Override
  public void amend(UUID letter, UnaryOperator<ReviewSheet> change, String what, String who) {
    writing(
        c -> {
          OutgoingLetter now = toReview(c, letter);
          ReviewSheet sheet = now.sheet() == null ? Sheets.blank() : now.sheet();
          update(c, "sheet = ?", letter, LetterRows.json(change.apply(sheet)));
          PreparedRows.remove(c, letter);
          LetterRows.trace(c, letter, now(), now.state(), what, who);
          return true;
        });
  }

  @Override
  public void prepare(UUID letter, String who) {
    writing(
        c -> {
          OutgoingLetter now = toReview(c, letter);
          PreparedRows.put(c, letter, new Prepared(now(), who));
          LetterRows.trace(c, letter, now(), now.state(), "prepared", who);
          return true;
        });
  }

  @Override
  public Map<UUID, Prepared> prepared() {
    return database.read(PreparedRows::all);
  }

  @Override
  public void allowAgain(UUID letter, String who) {
    writing(
        c -> {
          OutgoingLetter now = toReview(c, letter);
          update(c, "reason = ?", letter, Readiness.SENT_ANYWAY);
          LetterRows.trace(c, letter, now(), now.state(), Readiness.SENT_ANYWAY, who);
          return true;
        });
  }

  @Override
  public List<UUID> split(UUID letter, List<LetterPart> parts, String who) {
    return writing(
        c -> {
          OutgoingLetter whole = required(c, letter);
          boolean moved = move(c, letter, LetterState.TO_REVIEW, LetterState.DISCARDED, SPLIT, who);
          return moved ? SplitRows.insert(c, journal, whole, parts, now(), who) : List.of();
        });
  }

  @Override
  public boolean rejoin(UUID letter, String who) {
    return writing(
        c -> {
          List<OutgoingLetter> family = SplitRows.family(c, letter);
          if (!required(c, letter).reason().equals(SPLIT) || SplitRows.left(family)) {
            return false;
          }
          for (OutgoingLetter part : family) {
            SplitRows.retire(c, journal, part.id(), now(), who);
          }
          return move(c, letter, LetterState.DISCARDED, LetterState.TO_REVIEW, "", who);
        });
  }

  @Override
  public Optional<OutgoingLetter> splitFrom(UUID part) {
    return database.read(
        c -> {
          UUID whole = SplitRows.whole(c, part).orElse(null);
          return whole == null || SplitRows.left(SplitRows.family(c, whole))
              ? Optional.<OutgoingLetter>empty()
              : find(c, whole).filter(each -> each.reason().equals(SPLIT));
        });
  }

  @Override
  public void keepWhole(UUID letter, String who) {
    writing(
        c -> {
          OutgoingLetter now = toReview(c, letter);
          if (now.reading() != null) {
            update(c, "reading = ?", letter, LetterRows.json(now.reading().keptWhole()));
          }
          LetterRows.trace(c, letter, now(), now.state(), Reading.KEPT_WHOLE, who);
          return true;
        });
  }

  @Override
  public boolean move(UUID letter, LetterState from, LetterState to, String reason, String who) {
    return writing(c -> move(c, letter, from, to, reason, who));
  }

  /** As {@link #move(UUID, LetterState, LetterState, String, String)}, inside a transaction. */
  public boolean move(
      Connection connection,
      UUID letter,
      LetterState from,
      LetterState to,
      String reason,
      String who)
      throws SQLException {
    if (!from.mayBecome(to)) {
      throw new IllegalArgumentException(from.code() + " may not become " + to.code());
    }
    int moved =
        Sql.of(
                connection,
                "update letter set state = ?, reason = ? where id = ? and state = ?",
                to.code(),
                reason,
                letter,
                from.code())
            .update();
    if (moved == 0) {
      return false;
    }
    PreparedRows.remove(connection, letter);
    LetterRows.trace(connection, letter, now(), to, reason, who);
    if (LetterEntries.tells(from, to)) {
      journal.owe(connection, LetterEntries.moved(letter, to, reason, now(), who));
    }
    return true;
  }

  /** Letters in a state that were taken in before a moment, the oldest first. */
  public List<OutgoingLetter> before(Instant moment, LetterState state) {
    return database.read(c -> LetterRows.before(c, moment, state));
  }

  /** What was decided and done about a letter, oldest first. */
  public List<LetterMove> moves(UUID letter) {
    return database.read(c -> LetterRows.moves(c, letter));
  }

  /** The documents that letters refer to; all others may be swept. */
  public Set<DocumentId> documents() {
    return database
        .read(
            c ->
                Sql.of(c, "select document from letter where document is not null")
                    .list(row -> new DocumentId(row.getString(1))))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Signal changed() {
    return changed;
  }

  private static UUID insert(Connection c, OutgoingLetter letter, String how) throws SQLException {
    LetterRows.insert(c, letter);
    LetterRows.trace(c, letter.id(), letter.takenAt(), letter.state(), how, PLI);
    return letter.id();
  }

  private <T> T writing(Database.Work<T> work) {
    T result = database.write(work);
    journal.settle();
    changed.fire();
    return result;
  }

  private UUID filled(
      Connection c, OutgoingLetter known, StoredFile file, @Nullable UUID sameAs, String how)
      throws SQLException {
    update(
        c,
        "document = ?, bytes = ?, sha256 = ?, same_as = ?",
        known.id(),
        file.document().value(),
        file.bytes(),
        file.sha256(),
        sameAs);
    if (known.state() == LetterState.ARRIVING) {
      move(c, known.id(), LetterState.ARRIVING, LetterState.READING, "", PLI);
    }
    if (how.equals(COPIED)) {
      LetterRows.trace(c, known.id(), now(), LetterState.READING, how, PLI);
    }
    return known.id();
  }

  private OutgoingLetter required(Connection c, UUID letter) throws SQLException {
    return find(c, letter).orElseThrow(() -> new IllegalStateException("No such letter"));
  }

  private OutgoingLetter toReview(Connection c, UUID letter) throws SQLException {
    OutgoingLetter now = required(c, letter);
    if (now.state() != LetterState.TO_REVIEW) {
      throw new IllegalStateException("The letter is " + now.state().code());
    }
    return now;
  }

  private static void update(Connection c, String columns, UUID letter, @Nullable Object... values)
      throws SQLException {
    @Nullable Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = letter;
    Sql.of(c, "update letter set " + columns + " where id = ?", all).update();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
