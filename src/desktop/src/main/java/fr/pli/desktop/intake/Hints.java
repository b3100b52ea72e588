package fr.pli.desktop.intake;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events of the file system, taken for no more than "look again": which file, and whether events
 * were lost (overflow), makes no difference. Network drives give none.
 */
final class Hints implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Hints.class);

  private final @Nullable WatchService service;
  private final Map<WatchKey, Runnable> bells = new ConcurrentHashMap<>();

  Hints() {
    service = open();
    if (service != null) {
      Thread.ofVirtual().name("hints").start(() -> listen(service));
    }
  }

  /** Rings at every event in the folder; asking again after the folder came back is harmless. */
  void watch(Path folder, Runnable bell) {
    try {
      if (service != null) {
        WatchKey key =
            folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        bells.put(key, bell);
      }
    } catch (IOException | ClosedWatchServiceException noHints) {
      LOG.debug("No events for a folder: {}", noHints.getClass().getName());
    }
  }

  private void listen(WatchService events) {
    try {
      while (true) {
        WatchKey key = events.take();
        key.pollEvents();
        @Nullable Runnable bell = bells.get(key);
        if (!key.reset()) {
          bells.remove(key);
        }
        if (bell != null) {
          bell.run();
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException stopped) {
      bells.clear();
    }
  }

  private static @Nullable WatchService open() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException scansOnly) {
      LOG.info("No file events here: {}", scansOnly.getClass().getName());
      return null;
    }
  }

  @Override
  public void close() {
    try {
      if (service != null) {
        service.close();
      }
    } catch (IOException e) {
      LOG.debug("File events did not close: {}", e.getClass().getName());
    }
  }
}
