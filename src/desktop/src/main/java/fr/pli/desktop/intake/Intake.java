package fr.pli.desktop.intake;

import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.settings.SettingsHolder;
import fr.pli.desktop.settings.WatchedFolder;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.work.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Watches the folders of the settings, takes in what becomes whole in them and what is dropped, and
 * has it read. Closing stops; everything that is half done is taken up by the next start.
 */
public final class Intake implements AutoCloseable {
  private final SettingsHolder settings;
  private final Registry registry;
  private final ReadingDesk reading;
  private final FolderWatch.Desk desk;
  private final Drop drop;
  private final Signal changed = new Signal();
  private final Map<WatchedFolder, FolderLoop> loops = new LinkedHashMap<>();
  private @Nullable Hints hints;
  private Signal.@Nullable Subscription subscription;

  public Intake(
      SettingsHolder settings,
      Letters letters,
      Documents documents,
      KeptCompanions companions,
      ReadingDesk reading,
      Patience patience,
      InstantSource clock) {
    this(
        settings,
        letters,
        documents,
        companions,
        reading,
        new FolderWatch.Desk(patience, Moves.ATOMIC, clock));
  }

  Intake(
      SettingsHolder settings,
      Letters letters,
      Documents documents,
      KeptCompanions companions,
      ReadingDesk reading,
      FolderWatch.Desk desk) {
    this.settings = settings;
    this.registry = new Registry(letters, documents, companions, reading::offer);
    this.reading = reading;
    this.desk = desk;
    this.drop = new Drop(registry);
  }

  /** Begins; returns at once. */
  public synchronized void start() {
    hints = new Hints();
    reading.start();
    subscription = settings.changed().subscribe(this::follow);
    follow();
  }

  /** Watches what the settings say, no more and no less. */
  private synchronized void follow() {
    if (hints == null) {
      return;
    }
    Set<WatchedFolder> wanted =
        settings.current().watched().stream().collect(Collectors.toUnmodifiableSet());
    loops.entrySet().removeIf(entry -> !wanted.contains(entry.getKey()) && stopped(entry));
    for (WatchedFolder folder : settings.current().watched()) {
      loops.computeIfAbsent(folder, this::begun);
    }
    changed.fire();
  }

  private static boolean stopped(Map.Entry<WatchedFolder, FolderLoop> entry) {
    entry.getValue().stop();
    return true;
  }

  private FolderLoop begun(WatchedFolder folder) {
    Path path = Path.of(folder.path());
    FolderWatch watch = new FolderWatch(path, registry, desk, reading::hasRoom, changed);
    Duration period = Duration.ofSeconds(Math.max(1, folder.scanSeconds()));
    FolderLoop loop = new FolderLoop(watch, period, () -> listen(folder));
    loop.start();
    return loop;
  }

  /** Asked before every scan, since a folder that came back has lost its events. */
  private void listen(WatchedFolder folder) {
    Hints events;
    FolderLoop loop;
    synchronized (this) {
      events = hints;
      loop = loops.get(folder);
    }
    if (events != null && loop != null) {
      events.watch(Path.of(folder.path()), loop::ring);
    }
  }

  /** Looks at every file now, and goes on reading if that was cancelled. */
  public synchronized void scanNow() {
    reading.resume();
    loops.values().forEach(FolderLoop::hurry);
  }

  /** Takes dropped files in; the sources stay where they are. Reads them on the calling thread. */
  public void take(List<Path> files) {
    drop.take(files);
    reading.resume();
  }

  /**
   * Takes in bytes that have no file: a print-out, a scan.
   *
   * @param name name to show
   * @return the letter, which may have been set aside
   */
  public UUID take(String name, byte[] pdf) {
    UUID letter = drop.take(name, pdf);
    reading.resume();
    return letter;
  }

  /** How the watched folders are, in the order of the settings. */
  public synchronized List<FolderState> folders() {
    return loops.values().stream().map(FolderLoop::state).toList();
  }

  /** True after a person cancelled reading, until {@link #scanNow} or a drop. */
  public boolean readingPaused() {
    return reading.paused();
  }

  /** Told when a folder disappears, comes back, or is no longer watched. */
  public Signal changed() {
    return changed;
  }

  /** Waits a moment for the file and the letter that are being worked on. */
  @Override
  public void close() {
    stop().forEach(FolderLoop::close);
    reading.close();
  }

  private synchronized List<FolderLoop> stop() {
    if (subscription != null) {
      subscription.close();
    }
    if (hints != null) {
      hints.close();
      hints = null;
    }
    List<FolderLoop> stopped = List.copyOf(loops.values());
    loops.clear();
    stopped.forEach(FolderLoop::stop);
    return stopped;
  }
}
