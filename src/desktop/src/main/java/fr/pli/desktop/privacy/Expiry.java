package fr.pli.desktop.privacy;

import fr.pli.desktop.inbox.H2Inbox;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.outbox.Dispatch;
import fr.pli.desktop.outbox.Outbox;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.LetterMove;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.settings.Retention;
import fr.pli.desktop.vault.Erasable.Depth;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.LetterState;
import fr.pli.exchange.letter.ReceivedState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Erases what the practice keeps no longer: content of letters that somebody has finished with,
 * and, years later, their proofs. What is unsent, unread or unfiled is only counted.
 */
public final class Expiry {
  /** No more at a time: the exchange with the server waits for it. */
  static final int AT_ONCE = 50;

  private final H2Letters letters;
  private final Outbox outbox;
  private final H2Inbox inbox;
  private final Supplier<Retention> rules;
  private final Erasing erasing;

  /**
   * Over the rooms of one desk.
   *
   * @param rules as the practice lays them down now
   */
  public Expiry(
      H2Letters letters, Outbox outbox, H2Inbox inbox, Supplier<Retention> rules, Erasing erasing) {
    this.letters = letters;
    this.outbox = outbox;
    this.inbox = inbox;
    this.rules = rules;
    this.erasing = erasing;
  }

  /**
   * Erases some of what is due.
   *
   * @return how many letters; fewer than {@link #AT_ONCE} when nothing more is due
   */
  int run(Instant now) {
    List<UUID> content = some(content(now));
    List<UUID> proofs = some(proofs(now));
    erasing.erase(content, Depth.CONTENT, ErasureCause.RETENTION, "pli");
    erasing.erase(proofs, Depth.PROOF, ErasureCause.RETENTION, "pli");
    return Math.max(content.size(), proofs.size());
  }

  private static List<UUID> some(Stream<UUID> due) {
    return due.limit(AT_ONCE).toList();
  }

  /** Letters whose content is due to be erased at a moment. */
  public List<UUID> due(Instant now) {
    return content(now).toList();
  }

  private Stream<UUID> content(Instant now) {
    Retention kept = rules.get();
    Stream<UUID> sent =
        letters.before(months(now, least(kept, kept.sent())), LetterState.DONE).stream()
            .filter(it -> ended(it).isBefore(months(now, kept.months(type(it), kept.sent()))))
            .map(OutgoingLetter::id);
    Instant binned = days(now, kept.binned());
    Stream<UUID> bin =
        letters.before(binned, LetterState.DISCARDED).stream()
            .filter(it -> moved(it).isBefore(binned))
            .map(OutgoingLetter::id);
    Stream<UUID> filed =
        inbox.before(months(now, least(kept, kept.received())), ReceivedState.FILED).stream()
            .filter(it -> old(it, kept, now))
            .map(ReceivedLetter::id);
    return Stream.of(sent, bin, filed).flatMap(each -> each);
  }

  private Stream<UUID> proofs(Instant now) {
    Instant before = ago(now).minusYears(rules.get().proof()).toInstant();
    return Stream.concat(
        letters.before(before, LetterState.ERASED).stream().map(OutgoingLetter::id),
        inbox.before(before, ReceivedState.ERASED).stream().map(ReceivedLetter::id));
  }

  /** What is kept beyond its time because somebody has still to do something about it. */
  public Overdue overdue(Instant now) {
    Retention kept = rules.get();
    Instant sent = months(now, kept.sent());
    List<UUID> unsent = new ArrayList<>();
    for (LetterState state :
        List.of(LetterState.TO_REVIEW, LetterState.SET_ASIDE, LetterState.APPROVED)) {
      letters.before(sent, state).forEach(it -> unsent.add(it.id()));
    }
    return new Overdue(
        unsent,
        old(kept, now, ReceivedState.UNREAD, ReceivedState.UNREADABLE),
        old(kept, now, ReceivedState.READ));
  }

  private List<UUID> old(Retention kept, Instant now, ReceivedState... states) {
    Instant least = months(now, kept.received());
    return Stream.of(states)
        .flatMap(state -> inbox.before(least, state).stream())
        .filter(it -> old(it, kept, now))
        .map(ReceivedLetter::id)
        .toList();
  }

  private static boolean old(ReceivedLetter it, Retention kept, Instant now) {
    DocumentType type = it.sheet() == null ? null : it.sheet().type();
    return it.announcedAt().isBefore(months(now, kept.months(type, kept.received())));
  }

  private static @Nullable DocumentType type(OutgoingLetter it) {
    return it.sheet() == null ? null : it.sheet().type();
  }

  /** When the last recipient had it. */
  private Instant ended(OutgoingLetter it) {
    Optional<Instant> last =
        outbox.of(it.id()).stream().map(Dispatch::since).max(Comparator.naturalOrder());
    return last.orElse(it.takenAt());
  }

  /** When it was put where it is. */
  private Instant moved(OutgoingLetter it) {
    List<LetterMove> moves = letters.moves(it.id());
    return moves.isEmpty() ? it.takenAt() : moves.getLast().at();
  }

  /** The least months that any letter of a place is kept. */
  private static int least(Retention kept, int ofPlace) {
    return Math.min(
        ofPlace, kept.types().values().stream().mapToInt(each -> each).min().orElse(ofPlace));
  }

  private static Instant months(Instant now, int months) {
    return ago(now).minusMonths(months).toInstant();
  }

  private static Instant days(Instant now, int days) {
    return ago(now).minusDays(days).toInstant();
  }

  private static ZonedDateTime ago(Instant now) {
    return now.atZone(ZoneId.systemDefault());
  }
}
