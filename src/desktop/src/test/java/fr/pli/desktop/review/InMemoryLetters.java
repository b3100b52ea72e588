package fr.pli.desktop.review;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Letters as the contract says, without a database. */
public final class InMemoryLetters implements Letters {
  private final Map<UUID, Prepared> prepared = new HashMap<>();
  private final Map<UUID, OutgoingLetter> letters = new LinkedHashMap<>();
  private final Map<String, List<CopiedFile>> copies = new HashMap<>();
  private final Signal changed = new Signal();

  @Override
  public UUID arriving(String folder, String fileName, long bytes, String reason) {
    synchronized (this) {
      UUID id = arrivingAt(folder, fileName).orElseGet(Ids::next);
      letters.put(
          id,
          new OutgoingLetter(
              id,
              LetterState.ARRIVING,
              fileName,
              folder,
              null,
              bytes,
              "",
              Instant.EPOCH,
              reason,
              null,
              null,
              null));
      return told(id);
    }
  }

  @Override
  public UUID taken(
      String folder, String fileName, DocumentId document, long bytes, String sha256) {
    synchronized (this) {
      UUID id = arrivingAt(folder, fileName).orElseGet(Ids::next);
      @Nullable UUID earlier =
          first(letter -> letter.sha256().equals(sha256)).map(OutgoingLetter::id).orElse(null);
      letters.put(
          id,
          new OutgoingLetter(
              id,
              LetterState.READING,
              fileName,
              folder,
              document,
              bytes,
              sha256,
              Instant.now(),
              "",
              earlier,
              null,
              null));
      return told(id);
    }
  }

  @Override
  public synchronized void converted(UUID id, DocumentId pdf) {
    OutgoingLetter letter = at(id);
    letters.put(
        id,
        new OutgoingLetter(
            id,
            letter.state(),
            letter.fileName(),
            letter.folder(),
            pdf,
            letter.bytes(),
            letter.sha256(),
            letter.takenAt(),
            letter.reason(),
            letter.sameAs(),
            letter.reading(),
            letter.sheet()));
    changed.fire();
  }

  @Override
  public synchronized UUID copied(
      String folder, String fileName, DocumentId document, long bytes, String sha256) {
    copies
        .computeIfAbsent(folder, _ -> new ArrayList<>())
        .add(new CopiedFile(fileName, bytes, sha256));
    return taken(folder, fileName, document, bytes, sha256);
  }

  @Override
  public synchronized List<CopiedFile> copies(String folder) {
    return List.copyOf(copies.getOrDefault(folder, List.of()));
  }

  @Override
  public synchronized boolean knows(String folder, String fileName, String sha256) {
    return first(
            letter ->
                letter.folder().equals(folder)
                    && letter.fileName().equals(fileName)
                    && letter.sha256().equals(sha256))
        .isPresent();
  }

  @Override
  public synchronized void vanished(UUID letter) {
    if (state(letter) == LetterState.ARRIVING) {
      letters.remove(letter);
      changed.fire();
    }
  }

  @Override
  public synchronized void read(UUID letter, Reading reading, ReviewSheet draft) {
    OutgoingLetter before = at(letter);
    if (before.state() == LetterState.READING) {
      put(before, LetterState.TO_REVIEW, "", reading, draft);
    }
  }

  @Override
  public synchronized Optional<OutgoingLetter> find(UUID letter) {
    return Optional.ofNullable(letters.get(letter));
  }

  @Override
  public synchronized List<OutgoingLetter> in(LetterState... states) {
    Set<LetterState> wanted = Set.of(states);
    return letters.values().stream().filter(letter -> wanted.contains(letter.state())).toList();
  }

  @Override
  public synchronized Optional<OutgoingLetter> sentBefore(String sha256, UUID except) {
    return first(
        letter ->
            letter.sha256().equals(sha256)
                && !letter.id().equals(except)
                && (letter.state() == LetterState.APPROVED || letter.state() == LetterState.DONE));
  }

  @Override
  public synchronized void save(UUID letter, ReviewSheet sheet) {
    OutgoingLetter before = at(letter);
    put(before, before.state(), before.reason(), before.reading(), sheet);
  }

  @Override
  public List<UUID> split(UUID letter, List<LetterPart> parts, String who) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean rejoin(UUID letter, String who) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<OutgoingLetter> splitFrom(UUID part) {
    return Optional.empty();
  }

  @Override
  public void keepWhole(UUID letter, String who) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized void prepare(UUID letter, String who) {
    prepared.put(letter, new Prepared(Instant.EPOCH, who));
  }

  @Override
  public synchronized Map<UUID, Prepared> prepared() {
    return Map.copyOf(prepared);
  }

  @Override
  public synchronized void allowAgain(UUID letter, String who) {
    OutgoingLetter before = at(letter);
    put(before, before.state(), Readiness.SENT_ANYWAY, before.reading(), before.sheet());
  }

  @Override
  public synchronized boolean move(
      UUID letter, LetterState from, LetterState to, String reason, String who) {
    if (!from.mayBecome(to)) {
      throw new IllegalArgumentException("Not an allowed move");
    }
    if (state(letter) != from) {
      return false;
    }
    OutgoingLetter before = at(letter);
    put(before, to, reason, before.reading(), before.sheet());
    return true;
  }

  @Override
  public Signal changed() {
    return changed;
  }

  /** Every letter, oldest first. */
  public synchronized List<OutgoingLetter> all() {
    return new ArrayList<>(letters.values());
  }

  private Optional<UUID> arrivingAt(String folder, String fileName) {
    return first(
            letter ->
                letter.state() == LetterState.ARRIVING
                    && letter.folder().equals(folder)
                    && letter.fileName().equals(fileName))
        .map(OutgoingLetter::id);
  }

  private Optional<OutgoingLetter> first(Predicate<OutgoingLetter> wanted) {
    return letters.values().stream().filter(wanted).findFirst();
  }

  private OutgoingLetter at(UUID letter) {
    return find(letter).orElseThrow(() -> new IllegalArgumentException("No such letter"));
  }

  private @Nullable LetterState state(UUID letter) {
    return find(letter).map(OutgoingLetter::state).orElse(null);
  }

  private UUID told(UUID letter) {
    changed.fire();
    return letter;
  }

  private void put(
      OutgoingLetter letter,
      LetterState state,
      String reason,
      @Nullable Reading reading,
      @Nullable ReviewSheet sheet) {
    letters.put(
        letter.id(),
        new OutgoingLetter(
            letter.id(),
            state,
            letter.fileName(),
            letter.folder(),
            letter.document(),
            letter.bytes(),
            letter.sha256(),
            letter.takenAt(),
            reason,
            letter.sameAs(),
            reading,
            sheet));
    changed.fire();
  }
}
