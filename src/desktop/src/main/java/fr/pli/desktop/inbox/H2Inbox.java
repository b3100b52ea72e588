package fr.pli.desktop.inbox;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Received letters in the vault's database, as people see and move them. */
public final class H2Inbox implements Inbox {
  /** Reason of a letter whose sealed bytes are lost here and have to be fetched again. */
  static final String STORAGE_DAMAGED = "storage-damaged";

  static final String RECEIVED = "received";
  static final String READ = "read";
  static final String UNREAD = "unread";
  static final String FILED = "filed";

  private static final String NEWEST_FIRST = "order by announced_at desc, id desc";

  /** Up to here letters are read one by one, beyond it is quicker to read them all. */
  private static final int FEW = 200;

  private final Database database;
  private final Documents documents;
  private final OwedEntries journal;
  private final InstantSource clock;
  private final Guard guard;
  private final SearchIndex index;
  private final Signal changed = new Signal();

  public H2Inbox(
      Database database,
      Documents documents,
      OwedEntries journal,
      InstantSource clock,
      Guard guard) {
    this.database = database;
    this.documents = documents;
    this.journal = journal;
    this.clock = clock;
    this.guard = guard;
    this.index = new SearchIndex(database);
  }

  @Override
  public List<ReceivedLetter> letters() {
    requireRead();
    return database.read(c -> ReceivedRows.where(c, NEWEST_FIRST));
  }

  @Override
  public List<ReceivedLetter> search(String words) {
    requireRead();
    if (words.isBlank()) {
      return letters();
    }
    Set<UUID> found = index.find(words);
    if (found.size() > FEW) {
      return letters().stream().filter(each -> found.contains(each.id())).toList();
    }
    return database.read(
        c -> {
          Object[] ids = found.toArray();
          return ReceivedRows.where(c, "where id = any(?) " + NEWEST_FIRST, (Object) ids);
        });
  }

  @Override
  public Optional<ReceivedLetter> find(UUID letter) {
    requireRead();
    return database.read(c -> ReceivedRows.find(c, letter));
  }

  @Override
  public byte[] pdf(UUID letter) {
    return documents.read(document(letter));
  }

  @Override
  public void read(UUID letter, String who) {
    requireRead();
    writing(
        c -> {
          if (ReceivedRows.move(c, letter, ReceivedState.UNREAD, ReceivedState.READ, "")) {
            Marks.owe(c, letter, Mark.READ, "", who);
            OwedAcknowledgements.owe(c, letter, EvidenceEvent.OPENED);
            journal.owe(c, entry(READ, letter, who, Map.of()));
          }
          return true;
        });
  }

  @Override
  public void unread(UUID letter, String who) {
    requireRead();
    writing(
        c -> {
          if (ReceivedRows.move(c, letter, ReceivedState.READ, ReceivedState.UNREAD, "")) {
            Marks.owe(c, letter, Mark.UNREAD, "", who);
            journal.owe(c, entry(UNREAD, letter, who, Map.of()));
          }
          return true;
        });
  }

  @Override
  public void assign(UUID letter, String to, String who) {
    if (to.length() > Mark.LONGEST) {
      throw new IllegalArgumentException("A name of at most " + Mark.LONGEST + " characters");
    }
    opened(letter);
    writing(
        c -> {
          Marks.owe(c, letter, Mark.ASSIGNED, to, who);
          return true;
        });
  }

  @Override
  public Path export(UUID letter, Path folder) throws IOException {
    return new Filing(folder).pdf(opened(letter), pdf(letter));
  }

  @Override
  public Path file(UUID letter, Path folder, String who) throws IOException {
    ReceivedLetter it = opened(letter);
    Path file = new Filing(folder).pdfAndHeader(it, pdf(letter));
    writing(
        c -> {
          filed(c, letter, file.toString());
          Marks.owe(c, letter, Mark.FILED, "", who);
          FiledLetter filed = new FiledLetter(letter, file.toString());
          journal.owe(c, entry(FILED, letter, who, Map.of()), Json.write(filed));
          return true;
        });
    return file;
  }

  static void filed(Connection c, UUID letter, String path) throws SQLException {
    for (ReceivedState from : List.of(ReceivedState.UNREAD, ReceivedState.READ)) {
      ReceivedRows.move(c, letter, from, ReceivedState.FILED, "");
    }
    ReceivedRows.filedTo(c, letter, path);
    // A person took it into the record: it was opened, whether shown here or not.
    OwedAcknowledgements.owe(c, letter, EvidenceEvent.OPENED);
  }

  @Override
  public void retry(UUID letter) {
    requireRead();
    writing(
        c -> {
          Optional<ReceivedLetter> it = ReceivedRows.find(c, letter);
          Optional<ReceivedRows.Sealed> sealed = ReceivedRows.sealed(c, letter);
          if (it.isEmpty() || sealed.isEmpty()) {
            return false;
          }
          boolean here =
              sealed.get().envelope() != null && !it.get().reason().equals(STORAGE_DAMAGED);
          ReceivedState to = here ? ReceivedState.FETCHED : ReceivedState.ANNOUNCED;
          boolean moved = ReceivedRows.move(c, letter, ReceivedState.UNREADABLE, to, "");
          if (moved && !here) {
            ReceivedRows.keepEnvelope(c, letter, null);
          }
          return moved;
        });
  }

  private void requireRead() {
    guard.require(new Act.Read());
  }

  /** Every letter, the newest first, whoever asks; sheets without text. */
  public List<ReceivedLetter> all() {
    return database.read(c -> ReceivedRows.where(c, NEWEST_FIRST));
  }

  /** Letters in a state that came before a moment, the oldest first; whoever asks. */
  public List<ReceivedLetter> before(Instant moment, ReceivedState state) {
    return database.read(
        c ->
            ReceivedRows.where(
                c,
                "where state = ? and announced_at < ? order by announced_at, id",
                state.code(),
                moment));
  }

  /** Who wrote received letters, the newest first; nothing else of them. */
  public List<Party> authors() {
    return database.read(c -> ReceivedRows.where(c, NEWEST_FIRST)).stream()
        .flatMap(letter -> Stream.ofNullable(letter.sheet()))
        .map(LetterSheet::author)
        .toList();
  }

  /** Envelopes and PDFs that letters refer to; all others may be swept. */
  public Set<DocumentId> documents() {
    return database.read(H2Inbox::documents);
  }

  static Set<DocumentId> documents(Connection c) throws SQLException {
    return Set.copyOf(
        Sql.of(
                c,
                "select envelope from received where envelope is not null"
                    + " union select document from received where document is not null")
            .list(row -> new DocumentId(row.getString(1))));
  }

  @Override
  public Signal changed() {
    return changed;
  }

  private ReceivedLetter opened(UUID letter) {
    return find(letter)
        .filter(each -> each.sheet() != null && each.document() != null)
        .orElseThrow(() -> new IllegalStateException("The letter is not opened"));
  }

  private DocumentId document(UUID letter) {
    return find(letter)
        .map(ReceivedLetter::document)
        .orElseThrow(() -> new IllegalStateException("The letter is not opened"));
  }

  private JournalEntry entry(String event, UUID letter, String who, Map<String, String> facts) {
    return new JournalEntry(clock.instant(), event, letter.toString(), who, facts);
  }

  private <T> T writing(Database.Work<T> work) {
    T result = database.write(work);
    journal.settle();
    changed.fire();
    return result;
  }
}
