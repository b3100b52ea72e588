package fr.pli.desktop.intake;

import fr.pli.desktop.intake.Verdict.Refused;
import fr.pli.desktop.intake.Verdict.Waits;
import fr.pli.desktop.review.SeenFile;
import fr.pli.exchange.letter.LetterState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One file of a watched folder that has not become a letter: what was seen, what was said. */
final class Arrival {
  /** Who was silent for longer does not go on, but writes anew. */
  private static final Duration PAUSE = Duration.ofSeconds(60);

  private final Source source;
  private final Registry registry;
  private Look look;
  private Instant next;
  private int looks;
  private @Nullable UUID letter;
  private String told = "";
  private String telling = "";
  private boolean refused;
  private boolean kept;
  private Duration pause = Duration.ZERO;

  Arrival(Source source, Registry registry, Look look) {
    this.source = source;
    this.registry = registry;
    this.look = look;
    this.next = look.since();
  }

  /** Takes up what was said about this file before the program stopped. */
  void remember(UUID earlier, boolean wasRefused) {
    letter = earlier;
    refused = wasRefused;
  }

  Look look() {
    return look;
  }

  /** A file that was written to starts anew; one that was set aside becomes a new arrival. */
  void see(Look now) {
    if (!look.sameAs(now)) {
      Duration still = Duration.between(look.since(), now.since());
      if (waiting() && still.compareTo(pause) > 0 && still.compareTo(PAUSE) <= 0) {
        pause = still;
      }
      kept = false;
      look = now;
      looks = 0;
      next = now.since();
      if (refused) {
        discard(Reasons.FILE_CHANGED);
      }
    }
  }

  boolean due(Instant now) {
    return !refused && !kept && !next.isAfter(now);
  }

  /** True while nothing was said about it, as it looks now. */
  boolean isNew() {
    return !refused && !kept && told.isEmpty();
  }

  /** A writer that has paused is given twice that time to go on. */
  boolean rested(Instant now) {
    return look.unchangedFor(pause.multipliedBy(2), now);
  }

  /** It is a letter, and the file stays. */
  void keep() {
    kept = true;
    letter = null;
    told = "";
  }

  boolean kept() {
    return kept;
  }

  /** True if someone has to look at it again. */
  boolean waiting() {
    return !refused && !kept;
  }

  Instant next() {
    return next;
  }

  String told() {
    return told;
  }

  /** Looks again at the next scan, however long it has waited. */
  void hurry(Instant now) {
    next = now;
    looks = 0;
  }

  /** Looked at, and not to be taken yet; gives what is to be told of it, if that is new. */
  Optional<SeenFile> waits(Waits waits, Patience patience, Instant now) {
    next = now.plus(patience.afterLooks(looks++));
    if (told.equals(waits.reason())) {
      return Optional.empty();
    }
    telling = waits.reason();
    return Optional.of(new SeenFile(source.folder(), source.fileName(), look.bytes(), telling));
  }

  /** Its letter tells what was to be told. */
  void told(UUID toldBy) {
    letter = toldBy;
    told = telling;
  }

  /** Looked at, with nothing to say. */
  void rests(Patience patience, Instant now) {
    next = now.plus(patience.afterLooks(looks++));
  }

  void refuse(Refused why) {
    letter = registry.setAside(source, look.bytes(), why.reason());
    refused = true;
  }

  /** The file has gone, not through us. */
  void gone() {
    if (refused) {
      discard(Reasons.FILE_GONE);
    } else if (letter != null) {
      registry.letters().vanished(letter);
    }
  }

  private void discard(String reason) {
    if (letter != null) {
      registry
          .letters()
          .move(letter, LetterState.SET_ASIDE, LetterState.DISCARDED, reason, Registry.PLI);
    }
    letter = null;
    refused = false;
    told = "";
  }
}
