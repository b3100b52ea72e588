package fr.pli.desktop.ui;

import fr.pli.desktop.inbox.Inbox;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.letter.ReceivedState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Received letters in memory. */
public final class FakeInbox implements Inbox {
  public final Map<UUID, ReceivedLetter> letters = new LinkedHashMap<>();
  public final Map<UUID, byte[]> pdfs = new LinkedHashMap<>();
  public final List<String> asked = new ArrayList<>();
  private final Signal changed = new Signal();

  public void add(ReceivedLetter letter, byte[] pdf) {
    letters.put(letter.id(), letter);
    pdfs.put(letter.id(), pdf);
    changed.fire();
  }

  @Override
  public List<ReceivedLetter> letters() {
    return List.copyOf(letters.values());
  }

  @Override
  public List<ReceivedLetter> search(String words) {
    return letters.values().stream()
        .filter(
            letter ->
                letter.sheet() != null
                    && letter.sheet().text().toLowerCase(Locale.ROOT).contains(words))
        .toList();
  }

  @Override
  public Optional<ReceivedLetter> find(UUID letter) {
    return Optional.ofNullable(letters.get(letter));
  }

  @Override
  public byte[] pdf(UUID letter) {
    return Objects.requireNonNull(pdfs.get(letter));
  }

  @Override
  public void read(UUID letter, String who) {
    become(letter, ReceivedState.READ, "");
  }

  @Override
  public void unread(UUID letter, String who) {
    become(letter, ReceivedState.UNREAD, "");
  }

  @Override
  public Path export(UUID letter, Path folder) {
    asked.add("export");
    return folder.resolve("lettre.pdf");
  }

  @Override
  public Path file(UUID letter, Path folder, String who) {
    asked.add("file");
    become(letter, ReceivedState.FILED, folder.toString());
    return folder.resolve("lettre.pdf");
  }

  @Override
  public void retry(UUID letter) {
    asked.add("retry");
  }

  @Override
  public Signal changed() {
    return changed;
  }

  @Override
  public void assign(UUID letter, String to, String who) {
    ReceivedLetter old = Objects.requireNonNull(letters.get(letter));
    put(old, old.state(), old.filedTo(), to);
  }

  private void become(UUID id, ReceivedState state, String filedTo) {
    ReceivedLetter old = Objects.requireNonNull(letters.get(id));
    put(old, state, filedTo, old.assignedTo());
  }

  private void put(ReceivedLetter old, ReceivedState state, String filedTo, String assignedTo) {
    letters.put(
        old.id(),
        new ReceivedLetter(
            old.id(),
            state,
            old.announcedAt(),
            old.sheet(),
            old.document(),
            old.bytes(),
            old.sha256(),
            old.sender(),
            old.suite(),
            old.reason(),
            filedTo,
            assignedTo,
            old.signerShutOut()));
    changed.fire();
  }
}
