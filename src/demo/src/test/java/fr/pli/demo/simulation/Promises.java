package fr.pli.demo.simulation;

import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.vault.Sql;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What people and programs were told in the course of a seed, and what must hold at every step. */
final class Promises {
  /** Stands in every letter, its sheet and its PDF, and nowhere outside an envelope. */
  static final String PATIENT = "QZXPATIENT";

  private static final byte[] MARKER = PATIENT.getBytes(StandardCharsets.US_ASCII);

  private final Simulation world;
  private final Map<UUID, byte[]> letters = new HashMap<>();
  private final Map<UUID, Sent> sent = new LinkedHashMap<>();
  private final Set<UUID> withdrawn = new HashSet<>();
  private final Set<UUID> answered = new HashSet<>();
  private final Map<UUID, Held> held = new HashMap<>();
  private final Map<Workstation, Stand> stands = new HashMap<>();
  private final Map<Workstation, Set<UUID>> opened = new HashMap<>();

  Promises(Simulation world) {
    this.world = world;
  }

  /** A letter is on a workstation. */
  void letter(UUID letter, byte[] pdf) {
    letters.put(letter, pdf);
  }

  /** A person was told that the letter will leave, and when. */
  void approved(Workstation by, UUID letter, Instant until) {
    note(by, true);
    Instant now = by.clock().instant();
    Instant leaves = world.time().instant().plus(Duration.between(now, until));
    by.rooms().outbox().of(letter).forEach(each -> held.put(each.id(), new Held(by, leaves)));
  }

  /** A person was told that the letter does not leave. */
  void withdrawn(List<Dispatch> dispatches) {
    dispatches.forEach(each -> withdrawn.add(each.id()));
  }

  /** The undo window ends earlier: a person wants it so, or the clock is another. */
  void hurried(Workstation by) {
    held.values().removeIf(each -> each.by() == by);
  }

  /** The server took a message, whoever learns of it. */
  void taken(UUID id) {
    Violation.unless(!withdrawn.contains(id), "a letter that was taken back never leaves");
    Held window = held.get(id);
    Violation.unless(
        window == null || !world.time().instant().isBefore(window.leaves()),
        "nothing leaves while it may be taken back");
  }

  /** The workstation learnt that the server has it. */
  void answered(UUID id) {
    answered.add(id);
  }

  /** A person at this workstation was shown a letter. */
  void opened(Workstation at, UUID message) {
    opened.computeIfAbsent(at, _ -> new TreeSet<>()).add(message);
  }

  /** Nothing that travels shows the patient. */
  void requireSealed(byte[] bytes) {
    Violation.unless(!shows(bytes), "no clear text leaves a workstation");
  }

  private static boolean shows(byte[] bytes) {
    for (int i = 0; i + MARKER.length <= bytes.length; i++) {
      int at = 0;
      while (at < MARKER.length && bytes[i + at] == MARKER[at]) {
        at++;
      }
      if (at == MARKER.length) {
        return true;
      }
    }
    return false;
  }

  /** Keeps what a workstation is sending, whether its person was told or not. */
  void note(Workstation by, boolean promised) {
    for (Dispatch each : by.rooms().outbox().dispatches()) {
      Sent before = sent.get(each.id());
      boolean told = promised || (before != null && before.promised());
      sent.put(
          each.id(), new Sent(by, each.letter(), UUID.fromString(each.option().target()), told));
    }
  }

  /**
   * A letter leaves. Perhaps nobody was told that it would: the program died as it was approved,
   * and its workstation may be shut out before anybody looks.
   */
  void leaving(Workstation by, UUID dispatch) {
    if (!sent.containsKey(dispatch)) {
      note(by, false);
    }
  }

  /** The database of a workstation is lost: it begins anew with the first change. */
  void lost(Workstation with) {
    stands.remove(with);
  }

  /** The numbers that a workstation has seen never go back, but in another epoch. */
  void requireCursorForward(Workstation of) {
    Stand now = Stand.of(of);
    Stand before = stands.put(of, now);
    Violation.unless(
        before == null || !before.epoch().equals(now.epoch()) || now.seq() >= before.seq(),
        "cursors never go back within an epoch");
  }

  /** The last change that a workstation has seen. */
  long seen(Workstation of) {
    return Stand.of(of).seq();
  }

  byte[] pdf(UUID letter) {
    byte[] pdf = letters.get(letter);
    if (pdf == null) {
      throw new Violation("every letter was brought by somebody");
    }
    return pdf;
  }

  Sent sent(UUID id) {
    Sent known = sent.get(id);
    if (known == null) {
      throw new Violation("every letter that arrives was sent");
    }
    return known;
  }

  Map<UUID, Sent> sent() {
    return sent;
  }

  Set<UUID> withdrawn() {
    return withdrawn;
  }

  Set<UUID> answered() {
    return answered;
  }

  Set<UUID> opened(Workstation at) {
    return opened.getOrDefault(at, Set.of());
  }

  /**
   * A dispatch.
   *
   * @param promised a person was told of it
   */
  record Sent(Workstation by, UUID letter, UUID recipient, boolean promised) {}

  private record Held(Workstation by, Instant leaves) {}

  /** Where a workstation's cursor stands; the server writes the epoch behind the mailbox. */
  private record Stand(UUID epoch, long seq) {
    private static final int EPOCH = 16;
    private static final Stand NOWHERE = new Stand(new UUID(0, 0), 0);

    static Stand of(Workstation workstation) {
      return workstation
          .disk()
          .read(
              c ->
                  Sql.of(c, "select cursor, seq from sync_cursor")
                      .first(row -> new Stand(epoch(row.getString(1)), row.getLong(2)))
                      .orElse(NOWHERE));
    }

    private static UUID epoch(String cursor) {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      return new UUID(bytes.getLong(EPOCH), bytes.getLong(EPOCH + Long.BYTES));
    }
  }
}
