package fr.pli.desktop.privacy;

import fr.pli.desktop.inbox.ReceivedErasure;
import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.Erasable;
import fr.pli.desktop.vault.Erasable.Depth;
import fr.pli.desktop.vault.ErasedContent;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.desktop.vault.Shredder;
import fr.pli.desktop.vault.Sql;
import fr.pli.desktop.work.Job;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.wire.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;

/**
 * The one way to erase a letter, sent or received: out of the rows, the documents, what the journal
 * kept apart, the search, and, with the next exchange, the server. The rows change and what is to
 * be destroyed is named in one transaction; then it is destroyed, now or at the next start.
 */
public final class Erasing {
  /** Kind of the job while a person erases. */
  public static final String JOB = "job.erase";

  /** The facts of the journal's entry. */
  static final String CAUSE = "cause";

  static final String DEPTH = "depth";

  /** Why what is here under no such id stays as it is. */
  private static final String UNKNOWN = "unknown";

  private static final int TOGETHER = 50;

  private final Database database;
  private final Documents documents;
  private final OwedEntries journal;
  private final Shredder shredder;
  private final List<Erasable> rooms;
  private final SourceFiles sources;
  private final InstantSource clock;
  private final Guard guard;
  private final Signal changed = new Signal();

  /**
   * Over one vault.
   *
   * @param rooms every room that keeps something about letters, in the order in which they are
   *     asked
   */
  Erasing(Privacy.Means means, List<Erasable> rooms, SourceFiles sources) {
    this.database = means.database();
    this.documents = means.documents();
    this.journal = means.journal();
    this.shredder = new Shredder(database, documents);
    this.rooms = List.copyOf(rooms);
    this.sources = sources;
    this.clock = means.clock();
    this.guard = means.guard();
  }

  /**
   * What came of it.
   *
   * @param erased letters that are without content now, those among them that went with another
   * @param hindered code of why a letter stays as it is
   * @param filesLeft letters whose file in a watched folder could not be deleted
   */
  public record Outcome(Set<UUID> erased, Map<UUID, String> hindered, Set<UUID> filesLeft) {
    public Outcome {
      erased = Set.copyOf(erased);
      hindered = Map.copyOf(hindered);
      filesLeft = Set.copyOf(filesLeft);
    }
  }

  /**
   * A person erases letters; what is erased already stays so. When the job is cancelled, the rest
   * stays as it is.
   *
   * @throws fr.pli.desktop.people.NotAllowedException without the right to administer
   */
  public Outcome erase(Collection<UUID> letters, String who, Job job) {
    guard.require(new Act.Administer());
    Work work = new Work(Depth.CONTENT, ErasureCause.BY_PERSON, who);
    return erase(
        letters,
        work,
        done -> {
          job.progress(done, letters.size());
          return !job.cancelled();
        });
  }

  Outcome erase(Collection<UUID> letters, Depth depth, ErasureCause cause, String who) {
    return erase(letters, new Work(depth, cause, who), _ -> true);
  }

  /**
   * @param goOn asked before each group, with how many are done
   */
  private Outcome erase(Collection<UUID> letters, Work work, IntPredicate goOn) {
    List<UUID> all = List.copyOf(letters);
    for (int from = 0; from < all.size() && goOn.test(from); from += TOGETHER) {
      work.erase(all.subList(from, Math.min(all.size(), from + TOGETHER)));
      journal.settle();
    }
    shred();
    if (!work.erased.isEmpty()) {
      changed.fire();
    }
    return new Outcome(work.erased, work.hindered, work.filesLeft);
  }

  /** Destroys what a crash left undone. */
  public void shred() {
    journal.settle();
    shredder.shred(rooms);
  }

  /** Letters that are without content. */
  public Optional<ErasedLetter> erased(UUID letter) {
    return database.read(c -> ErasedLetter.find(c, letter));
  }

  /** Fires when something was erased. */
  public Signal changed() {
    return changed;
  }

  /** What is without content already has nothing that could still be needed. */
  private Optional<String> hindrance(Connection c, UUID letter, Depth depth) throws SQLException {
    if (depth == Depth.PROOF) {
      return Optional.empty();
    }
    boolean known = false;
    for (Erasable room : rooms) {
      Optional<String> hindrance = room.hindrance(c, letter);
      if (hindrance.isPresent()) {
        return hindrance;
      }
      known |= room.knows(c, letter);
    }
    return known ? Optional.empty() : Optional.of(UNKNOWN);
  }

  /** The letter, what else holds its content, and for each the ids that the journal knows it by. */
  private Set<UUID> together(Connection c, UUID letter) throws SQLException {
    Set<UUID> all = new HashSet<>(Set.of(letter));
    for (Erasable room : rooms) {
      all.addAll(room.related(c, letter));
    }
    return all;
  }

  private Losses losses(Connection c, Told told, UUID letter, Depth depth) throws SQLException {
    Set<UUID> subjects = new HashSet<>(Set.of(letter));
    for (Erasable room : rooms) {
      subjects.addAll(room.aliases(c, letter));
    }
    Losses losses = new Losses(rooms, documents, subjects, depth);
    told.about(subjects).forEach(losses::take);
    return losses;
  }

  /** One erasing of several letters. */
  private final class Work {
    private final Depth depth;
    private final ErasureCause cause;
    private final String who;
    private final Instant now;
    private final Set<UUID> erased = new HashSet<>();
    private final Map<UUID, String> hindered = new HashMap<>();
    private final Set<UUID> filesLeft = new HashSet<>();

    Work(Depth depth, ErasureCause cause, String who) {
      this.depth = depth;
      this.cause = cause;
      this.who = who;
      this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void erase(List<UUID> some) {
      for (UUID letter : some) {
        if (database.read(c -> hindrance(c, letter, depth)).isEmpty() && !sources.delete(letter)) {
          filesLeft.add(letter);
        }
      }
      database.write(
          c -> {
            Told told = new Told(journal.known(c));
            for (UUID letter : some) {
              erase(c, told, letter);
            }
            return true;
          });
    }

    private void erase(Connection c, Told told, UUID letter) throws SQLException {
      Optional<String> hindrance = hindrance(c, letter, depth);
      if (hindrance.isPresent()) {
        hindered.put(letter, hindrance.get());
        return;
      }
      for (UUID each : together(c, letter)) {
        if (depth == Depth.PROOF || ErasedLetter.find(c, each).isEmpty()) {
          eraseOne(c, told, each);
        }
      }
    }

    private void eraseOne(Connection c, Told told, UUID letter) throws SQLException {
      Losses losses = losses(c, told, letter, depth);
      Set<DocumentId> doomed = losses.doomed();
      for (Erasable room : rooms) {
        doomed.addAll(room.erase(c, letter, depth));
      }
      Shredder.doom(c, doomed);
      if (cause != ErasureCause.ELSEWHERE) {
        ReceivedErasure.tellOthers(c, letter, who);
      }
      ErasedLetter one = new ErasedLetter(letter, now, cause, who);
      one.keep(c);
      ErasedContent content = new ErasedContent(letter, depth, losses.instead());
      journal.owe(c, entry(one, depth), Json.write(content));
      erased.add(letter);
    }
  }

  private static JournalEntry entry(ErasedLetter letter, Depth depth) {
    return new JournalEntry(
        letter.at(),
        ErasedContent.EVENT,
        letter.letter().toString(),
        letter.who(),
        Map.of(CAUSE, letter.cause().code(), DEPTH, depth.name()));
  }

  /** What a colleague erased elsewhere goes here too. */
  public void followColleagues() {
    List<UUID> elsewhere = database.read(ReceivedErasure::erasedElsewhere);
    if (!elsewhere.isEmpty()) {
      erase(elsewhere, Depth.CONTENT, ErasureCause.ELSEWHERE, "pli");
    }
  }

  /** Letters on the server that are to be erased there. */
  List<UUID> owedToServer() {
    return database.read(
        c ->
            Sql.of(c, "select message from owed_erasure")
                .list(row -> row.getObject(1, UUID.class)));
  }

  /** The server has erased it, or has no such letter of ours. */
  void paid(UUID message) {
    database.write(c -> Sql.of(c, "delete from owed_erasure where message = ?", message).update());
  }
}
