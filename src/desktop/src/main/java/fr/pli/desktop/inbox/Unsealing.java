package fr.pli.desktop.inbox;

import fr.pli.desktop.inbox.Fetching.Fetched;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.JournalEntry;
import fr.pli.desktop.vault.OwedEntries;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.ReceivedState;
import fr.pli.exchange.wire.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Opens and verifies several letters at once, and stores what they hold together: the documents,
 * then their rows, acknowledgements and journal entries in one transaction.
 */
final class Unsealing {
  private static final int THREADS = 2;

  private final Database database;
  private final Documents documents;
  private final OwedEntries journal;
  private final Opening opening;
  private final InstantSource clock;

  Unsealing(
      Database database,
      Documents documents,
      OwedEntries journal,
      Opening opening,
      InstantSource clock) {
    this.database = database;
    this.documents = documents;
    this.journal = journal;
    this.opening = opening;
    this.clock = clock;
  }

  /** What became of a letter. */
  private sealed interface Outcome {
    record Opened(UUID id, Opening.Opened content) implements Outcome {}

    record Closed(UUID id, String reason) implements Outcome {}
  }

  /** Opens letters that are fetched; each is unread or unreadable afterwards. */
  void open(List<Fetched> fetched) {
    if (fetched.isEmpty()) {
      return;
    }
    List<Outcome.Opened> opened = new ArrayList<>();
    List<Outcome.Closed> closed = new ArrayList<>();
    for (Outcome each : outcomes(fetched)) {
      switch (each) {
        case Outcome.Opened it -> opened.add(it);
        case Outcome.Closed it -> closed.add(it);
      }
    }
    List<DocumentId> stored =
        documents.putAll(opened.stream().map(each -> each.content().pdf()).toList());
    database.write(
        c -> {
          keep(c, opened, stored);
          for (Outcome.Closed each : closed) {
            unreadable(c, each.id(), each.reason());
          }
          return true;
        });
    journal.settle();
  }

  /** A letter whose sealed bytes cannot be read here any more. */
  void unreadable(UUID id, String reason) {
    database.write(c -> unreadable(c, id, reason));
  }

  private static boolean unreadable(Connection c, UUID id, String reason) throws SQLException {
    return ReceivedRows.move(c, id, ReceivedState.FETCHED, ReceivedState.UNREADABLE, reason);
  }

  private List<Outcome> outcomes(List<Fetched> fetched) {
    if (fetched.size() == 1) {
      return List.of(outcome(fetched.getFirst()));
    }
    try (ExecutorService threads =
        Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().factory())) {
      List<Future<Outcome>> outcomes =
          fetched.stream().map(each -> threads.submit(() -> outcome(each))).toList();
      List<Outcome> all = new ArrayList<>();
      for (Future<Outcome> each : outcomes) {
        all.add(each.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while opening letters", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A letter could not be worked on", e.getCause());
    }
  }

  private Outcome outcome(Fetched fetched) {
    try {
      return new Outcome.Opened(fetched.id(), opening.open(fetched));
    } catch (UnopenedException e) {
      return new Outcome.Closed(fetched.id(), e.reason());
    }
  }

  private void keep(Connection c, List<Outcome.Opened> letters, List<DocumentId> pdfs)
      throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      UUID id = letters.get(i).id();
      ReceivedRows.Content content = letters.get(i).content().storedAs(pdfs.get(i));
      if (keepOpened(c, id, content)) {
        entries.add(received(id, content));
        contents.add(Json.write(ReceivedRows.kept(c, id, content)));
      }
    }
    journal.owe(c, entries, contents);
  }

  private JournalEntry received(UUID id, ReceivedRows.Content content) {
    Map<String, String> facts = Map.of("sha256", content.sha256(), "suite", content.suite());
    return new JournalEntry(clock.instant(), H2Inbox.RECEIVED, id.toString(), "pli", facts);
  }

  /** A fetched letter is unread from now on; false when it was not fetched any more. */
  static boolean keepOpened(Connection c, UUID id, ReceivedRows.Content content)
      throws SQLException {
    if (!ReceivedRows.move(c, id, ReceivedState.FETCHED, ReceivedState.UNREAD, "")) {
      return false;
    }
    ReceivedRows.keepContent(c, id, content);
    Marks.settle(c, id);
    OwedAcknowledgements.owe(c, id, EvidenceEvent.DELIVERED);
    return true;
  }
}
