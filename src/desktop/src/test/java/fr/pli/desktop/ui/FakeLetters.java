package fr.pli.desktop.ui;

import fr.pli.desktop.recognition.Reading;
import fr.pli.desktop.review.CopiedFile;
import fr.pli.desktop.review.LetterPart;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.Prepared;
import fr.pli.desktop.review.Readiness;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.vault.DocumentId;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.LetterState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Letters in memory. */
public final class FakeLetters implements Letters {
  private final Map<UUID, Prepared> prepared = new HashMap<>();
  private final Map<UUID, OutgoingLetter> letters = new LinkedHashMap<>();
  private final Map<UUID, UUID> wholes = new LinkedHashMap<>();
  private final Signal changed = new Signal();

  public void add(OutgoingLetter letter) {
    letters.put(letter.id(), letter);
    changed.fire();
  }

  public void clear() {
    letters.clear();
    changed.fire();
  }

  @Override
  public UUID arriving(String folder, String fileName, long bytes, String reason) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UUID taken(
      String folder, String fileName, DocumentId document, long bytes, String sha256) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void converted(UUID letter, DocumentId pdf) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UUID copied(
      String folder, String fileName, DocumentId document, long bytes, String sha256) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<CopiedFile> copies(String folder) {
    return List.of();
  }

  @Override
  public boolean knows(String folder, String fileName, String sha256) {
    return false;
  }

  @Override
  public void vanished(UUID letter) {
    letters.remove(letter);
    changed.fire();
  }

  @Override
  public void read(UUID letter, Reading reading, ReviewSheet draft) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<OutgoingLetter> find(UUID letter) {
    return Optional.ofNullable(letters.get(letter));
  }

  @Override
  public List<OutgoingLetter> in(LetterState... states) {
    List<LetterState> wanted = Arrays.asList(states);
    return letters.values().stream().filter(letter -> wanted.contains(letter.state())).toList();
  }

  @Override
  public Optional<OutgoingLetter> sentBefore(String sha256, UUID except) {
    return in(LetterState.APPROVED, LetterState.DONE).stream()
        .filter(letter -> letter.sha256().equals(sha256) && !letter.id().equals(except))
        .findFirst();
  }

  @Override
  public void save(UUID letter, ReviewSheet sheet) {
    replace(letter, null, null, sheet);
  }

  @Override
  public void amend(UUID letter, UnaryOperator<ReviewSheet> change, String what, String who) {
    ReviewSheet sheet = known(letter).sheet();
    save(
        letter,
        change.apply(
            sheet == null
                ? new ReviewSheet(null, false, null, null, null, List.of(), "", false)
                : sheet));
  }

  @Override
  public void prepare(UUID letter, String who) {
    prepared.put(letter, new Prepared(Instant.EPOCH, who));
  }

  @Override
  public Map<UUID, Prepared> prepared() {
    return Map.copyOf(prepared);
  }

  @Override
  public void allowAgain(UUID letter, String who) {
    replace(letter, null, Readiness.SENT_ANYWAY, null);
  }

  @Override
  public List<UUID> split(UUID letter, List<LetterPart> parts, String who) {
    OutgoingLetter whole = known(letter);
    if (!move(letter, LetterState.TO_REVIEW, LetterState.DISCARDED, SPLIT, who)) {
      return List.of();
    }
    List<UUID> ids = new ArrayList<>();
    for (LetterPart part : parts) {
      UUID id = UUID.randomUUID();
      wholes.put(id, letter);
      ids.add(id);
      add(
          new OutgoingLetter(
              id,
              LetterState.READING,
              part.fileName(),
              whole.folder(),
              part.document(),
              part.bytes(),
              part.sha256(),
              whole.takenAt(),
              "",
              null,
              null,
              null));
    }
    return ids;
  }

  @Override
  public boolean rejoin(UUID letter, String who) {
    wholes.entrySet().stream()
        .filter(each -> each.getValue().equals(letter))
        .forEach(each -> replace(each.getKey(), LetterState.DISCARDED, REJOINED, null));
    return move(letter, LetterState.DISCARDED, LetterState.TO_REVIEW, "", who);
  }

  @Override
  public Optional<OutgoingLetter> splitFrom(UUID part) {
    return Optional.ofNullable(wholes.get(part)).flatMap(this::find);
  }

  @Override
  public void keepWhole(UUID letter, String who) {
    OutgoingLetter old = known(letter);
    add(
        new OutgoingLetter(
            old.id(),
            old.state(),
            old.fileName(),
            old.folder(),
            old.document(),
            old.bytes(),
            old.sha256(),
            old.takenAt(),
            old.reason(),
            old.sameAs(),
            Objects.requireNonNull(old.reading()).keptWhole(),
            old.sheet()));
  }

  @Override
  public boolean move(UUID letter, LetterState from, LetterState to, String reason, String who) {
    if (!from.mayBecome(to)) {
      throw new IllegalArgumentException(from + " " + to);
    }
    if (known(letter).state() != from) {
      return false;
    }
    replace(letter, to, reason, null);
    return true;
  }

  @Override
  public Signal changed() {
    return changed;
  }

  private OutgoingLetter known(UUID letter) {
    return Objects.requireNonNull(letters.get(letter));
  }

  private void replace(
      UUID id, @Nullable LetterState state, @Nullable String reason, @Nullable ReviewSheet sheet) {
    OutgoingLetter old = known(id);
    letters.put(
        id,
        new OutgoingLetter(
            old.id(),
            state == null ? old.state() : state,
            old.fileName(),
            old.folder(),
            old.document(),
            old.bytes(),
            old.sha256(),
            old.takenAt(),
            reason == null ? old.reason() : reason,
            old.sameAs(),
            old.reading(),
            sheet == null ? old.sheet() : sheet));
    changed.fire();
  }
}
