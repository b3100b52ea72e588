package fr.pli.desktop.intake;

import fr.pli.desktop.intake.Verdict.Joined;
import fr.pli.desktop.intake.Verdict.Kept;
import fr.pli.desktop.intake.Verdict.Ready;
import fr.pli.desktop.intake.Verdict.Refused;
import fr.pli.desktop.intake.Verdict.Rests;
import fr.pli.desktop.intake.Verdict.Waits;
import fr.pli.desktop.vault.StorageException;
import fr.pli.desktop.work.Signal;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One watched folder. {@link #scan} looks at everything in it and does what can be done; called
 * often enough, nothing else is needed. Used by one thread.
 */
final class FolderWatch {
  /** Names that are looked at in one scan; the others wait for the next one. */
  static final int MOST_NAMES = 10_000;

  /** Files that become letters in one step: a folder that fills up costs the vault little. */
  static final int MOST_TOGETHER = 50;

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  private final Path folder;
  private final Copies copies;
  private final TakeOver takeOver;
  private final ReadyRule rule;
  private final Finishing finishing;
  private final Untold untold;
  private final Patience patience;
  private final IntPredicate room;
  private final InstantSource clock;
  private final Signal changed;

  private final Arrivals arrivals;
  private final FolderCompanions companions;
  private final LateCompanions late;
  private final Map<Path, Arrival> mine = new HashMap<>();
  private final List<Path> fresh = new ArrayList<>();
  private Path last;
  private boolean opened;
  private volatile boolean stopped;
  private volatile FolderState state;

  /**
   * Prepares to watch.
   *
   * @param room whether one more than so many that are being taken may wait to be read; otherwise
   *     files stay where they are
   * @param changed told when the state of the folder changes
   */
  FolderWatch(Path folder, Registry registry, Desk desk, IntPredicate room, Signal changed) {
    this.folder = folder;
    this.patience = desk.patience();
    this.clock = desk.clock();
    this.copies = new Copies(folder, registry);
    this.takeOver = new TakeOver(folder, copies, desk);
    this.finishing = new Finishing(folder, registry, desk);
    this.untold = new Untold(registry.letters(), patience);
    this.rule = new ReadyRule(patience);
    this.arrivals = new Arrivals(folder, registry);
    this.companions = new FolderCompanions(patience);
    this.late = new LateCompanions(folder, registry, desk);
    this.room = room;
    this.changed = changed;
    this.last = folder;
    this.state = new FolderState(folder.toString(), true, clock.instant(), "");
  }

  /** What all folders share. */
  record Desk(Patience patience, Moves.Rename rename, InstantSource clock) {}

  FolderState state() {
    return state;
  }

  /** Makes the next scan look at every file, however long it has waited. */
  void hurry() {
    arrivals.all().forEach(arrival -> arrival.hurry(clock.instant()));
  }

  /** Ends a scan after the file that it is at. */
  void stop() {
    stopped = true;
  }

  /**
   * Looks at the folder.
   *
   * @param period longest time to the next scan
   * @return time after which to scan again
   */
  Duration scan(Duration period) {
    try {
      if (!Files.isDirectory(folder)) {
        lose(Reasons.MISSING);
        return period;
      }
      untold.forget();
      open();
      finishTaken();
      List<Path> files = names();
      arrivals.forgetAllBut(files);
      List<Path> others = companions.sort(files, clock.instant());
      files.stream().filter(companions::hold).forEach(arrivals::gone);
      others.stream().takeWhile(_ -> !stopped).forEach(this::lookAt);
      finishFresh();
      untold.tell();
      boolean stay = arrivals.anyKept() || arrivals.anyTold(Reasons.READ_ONLY);
      tell(stay ? Reasons.READ_ONLY : "");
      return untilNext(period);
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("A watched folder cannot be read: {}", e.getClass().getName());
      lose(Files.isDirectory(folder) ? Reasons.NOT_READABLE : Reasons.MISSING);
      return period;
    } catch (StorageException e) {
      LOG.warn("The vault takes nothing from a watched folder: {}", e.reason());
      tell(Reasons.NOT_STORED);
      return period;
    }
  }

  /** At the start, and when the folder comes back: everything in processing is ours to finish. */
  private void open() throws IOException {
    if (!opened) {
      for (Path taken : takeOver.unfinished()) {
        mine.put(taken, arrivals.newOne(taken, clock.instant()));
      }
      arrivals.remember(clock.instant());
      copies.remember();
      opened = true;
    }
  }

  private void lose(String reason) {
    opened = false;
    tell(reason);
  }

  /** One by one: if the vault refuses one of them, the others are none the worse for it. */
  private void finishTaken() {
    fresh.clear();
    for (Path taken : List.copyOf(mine.keySet())) {
      try {
        if (Files.exists(taken) && takeOver.resume(taken)) {
          finishing.again(taken).forEach(this::finished);
        } else {
          mine.remove(taken);
        }
      } catch (IOException tryAgainLater) {
        LOG.warn("A taken file is not finished: {}", tryAgainLater.getClass().getName());
      }
    }
  }

  private void finishFresh() {
    List<Path> together = List.copyOf(fresh);
    fresh.clear();
    finishing.finish(together).forEach(this::finished);
  }

  private void finished(Path taken, Verdict verdict) {
    Arrival arrival = mine.get(taken);
    if (arrival != null && verdict instanceof Waits waits && Files.exists(taken)) {
      untold.add(arrival, waits, clock.instant());
    } else {
      mine.remove(taken);
    }
  }

  /** Where there are more than fit in one scan, each scan goes on where the last one ended. */
  private List<Path> names() throws IOException {
    NavigableSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (isCandidate(entry)) {
          files.add(entry);
        }
      }
    }
    if (files.size() <= MOST_NAMES) {
      return List.copyOf(files);
    }
    List<Path> turn =
        Stream.concat(files.tailSet(last, false).stream(), files.headSet(last, true).stream())
            .limit(MOST_NAMES)
            .toList();
    last = turn.getLast();
    return turn;
  }

  private static boolean isCandidate(Path entry) throws IOException {
    return !IgnoredNames.contain(Source.nameOf(entry))
        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
        && !Files.isHidden(entry);
  }

  private void lookAt(Path file) {
    Instant now = clock.instant();
    try {
      Arrival arrival = arrivals.see(file, now);
      if (arrival.isNew() && copies.hold(file, arrival.look())) {
        arrival.keep();
      }
      if (arrival.due(now)) {
        settle(file, arrival, judged(file, arrival, now));
      }
    } catch (NoSuchFileException gone) {
      arrivals.gone(file);
    } catch (IOException tryAgainLater) {
      LOG.warn("A file cannot be taken yet: {}", tryAgainLater.getClass().getName());
    }
  }

  private Verdict judged(Path file, Arrival arrival, Instant now) throws IOException {
    Optional<Verdict> alone = alone(file, arrival.look(), now);
    Verdict verdict = alone.isPresent() ? alone.get() : rule.judge(file, arrival.look(), now);
    if (!(verdict instanceof Ready)) {
      return verdict;
    }
    if (!arrival.rested(now) || !companions.settled(file, arrival.look(), now)) {
      return new Waits(Reasons.BEING_WRITTEN);
    }
    return room.test(fresh.size()) ? take(file, arrival, now) : new Waits(Reasons.QUEUE_FULL);
  }

  /** What comes with a letter and lies alone: the letter may have been taken in before. */
  private Optional<Verdict> alone(Path file, Look look, Instant now) throws IOException {
    Optional<Verdict> alone = companions.judgeAlone(file, look, now);
    boolean usable =
        alone.filter(each -> each instanceof Waits || each instanceof Ready).isPresent();
    return usable ? late.judge(file).or(() -> alone) : alone;
  }

  private Verdict take(Path file, Arrival arrival, Instant now) throws IOException {
    Path taken = takeOver.takenPath(file);
    if (Files.exists(taken)) {
      return new Waits(Reasons.WAITS_FOR_NAMESAKE);
    }
    mine.put(taken, arrival);
    try {
      List<Path> beside = companions.of(file);
      boolean old = arrival.look().unchangedFor(patience.refuse(), now);
      Verdict verdict = takeOver.take(file, beside, old);
      if (verdict instanceof Ready) {
        taken(taken, !beside.isEmpty());
      }
      return verdict;
    } finally {
      if (!Files.exists(taken)) {
        mine.remove(taken);
      }
    }
  }

  /** What comes with one is not to be found beside another of the same name. */
  private void taken(Path taken, boolean withCompanions) {
    fresh.add(taken);
    if (withCompanions || fresh.size() >= MOST_TOGETHER) {
      finishFresh();
    }
  }

  private void settle(Path file, Arrival arrival, Verdict verdict) {
    switch (verdict) {
      case Ready _ -> arrivals.taken(file);
      case Kept _ -> arrival.keep();
      case Joined(boolean stays) -> joined(file, arrival, stays);
      case Rests _ -> arrival.rests(patience, clock.instant());
      case Waits waits -> untold.add(arrival, waits, clock.instant());
      case Refused why -> arrival.refuse(why);
    }
    if (Files.notExists(file)) {
      arrivals.taken(file);
    }
  }

  private void joined(Path file, Arrival arrival, boolean stays) {
    if (stays) {
      arrival.gone();
      arrival.keep();
    } else {
      arrivals.gone(file);
    }
  }

  private Duration untilNext(Duration period) {
    Instant now = clock.instant();
    return arrivals.all().stream()
        .filter(Arrival::waiting)
        .map(arrival -> Duration.between(now, arrival.next()))
        .filter(wait -> wait.compareTo(period) < 0)
        .min(Duration::compareTo)
        .orElse(period);
  }

  private void tell(String reason) {
    if (!state.reason().equals(reason)) {
      boolean available = reason.isEmpty() || reason.equals(Reasons.READ_ONLY);
      state = new FolderState(folder.toString(), available, clock.instant(), reason);
      changed.fire();
    }
  }
}
