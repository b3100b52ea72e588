package fr.pli.desktop.privacy;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.vault.Journal;
import fr.pli.desktop.vault.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who opened, exported, filed, sent or erased which letter, when, and at which workstation. It lies
 * in the journal of the vault: nothing in it can be changed or taken away. What the journal tells
 * anyway (sent, filed, erased) is not written twice.
 */
public final class AccessRegister {
  private static final String EVENT = "access";
  private static final String ACT = "act";
  private static final String WORKSTATION = "workstation";

  /** Who looks at a letter several times in a row has opened it once. */
  private static final Duration AT_ONCE = Duration.ofMinutes(10);

  private final Journal journal;
  private final Letterbook letters;
  private final Supplier<String> who;
  private final String workstation;
  private final InstantSource clock;
  private final Guard guard;
  private final Map<String, Instant> noted = new HashMap<>();

  /**
   * Over one vault.
   *
   * @param who name of whoever is signed in
   * @param workstation device id, empty before the workstation is enrolled
   */
  AccessRegister(
      Journal journal,
      Letterbook letters,
      Supplier<String> who,
      String workstation,
      InstantSource clock,
      Guard guard) {
    this.journal = journal;
    this.letters = letters;
    this.who = who;
    this.workstation = workstation;
    this.clock = clock;
    this.guard = guard;
  }

  /**
   * Writes that whoever is signed in does something with a letter; on the disk when this returns.
   *
   * @throws fr.pli.desktop.vault.StorageException if it may not be: then it is not to be done
   */
  public synchronized void note(AccessAct act, UUID letter) {
    String person = who.get();
    String key = person + "\n" + act.code() + "\n" + letter;
    Instant now = clock.instant();
    Instant last = noted.get(key);
    if (last == null || Duration.between(last, now).abs().compareTo(AT_ONCE) > 0) {
      Map<String, String> facts = Map.of(ACT, act.code(), WORKSTATION, workstation);
      journal.append(new JournalEntry(now, EVENT, letter.toString(), person, facts));
      noted.put(key, now);
    }
  }

  /**
   * The newest first.
   *
   * @throws fr.pli.desktop.people.NotAllowedException without the right to administer
   */
  public List<Access> find(AccessFilter filter) {
    guard.require(new Act.Administer());
    AccessFilter.Choice choice = filter.over(letters);
    return journal.entries().reversed().stream()
        .flatMap(this::access)
        .filter(choice::takes)
        .toList();
  }

  /** What somebody had to do with these letters, for who has a right to a copy of it. */
  List<Access> about(Set<UUID> wanted) {
    return journal.entries().stream()
        .flatMap(this::access)
        .filter(each -> wanted.contains(each.letter()))
        .toList();
  }

  private Stream<Access> access(JournalEntry entry) {
    return act(entry)
        .flatMap(act -> letter(entry).map(letter -> access(entry, act, letter)))
        .stream();
  }

  private Access access(JournalEntry entry, AccessAct act, UUID letter) {
    String place = entry.facts().getOrDefault(WORKSTATION, workstation);
    return new Access(entry.at(), act, letter, entry.who(), place);
  }

  private static Optional<AccessAct> act(JournalEntry entry) {
    return switch (entry.event()) {
      case EVENT -> AccessAct.ofCode(entry.facts().getOrDefault(ACT, ""));
      case "approved", "resent" -> Optional.of(AccessAct.SENT);
      case "filed" -> Optional.of(AccessAct.FILED);
      case "erased" -> Optional.of(AccessAct.ERASED);
      default -> Optional.empty();
    };
  }

  /** What was sent again is told of the dispatch that went before. */
  private Optional<UUID> letter(JournalEntry entry) {
    UUID subject = UUID.fromString(entry.subject());
    return entry.event().equals("resent") ? letters.ofDispatch(subject) : Optional.of(subject);
  }
}
