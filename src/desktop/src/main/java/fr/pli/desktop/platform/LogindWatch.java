package fr.pli.desktop.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears logind through {@code gdbus monitor}, one line a signal: {@code Session.Lock} and {@code
 * LockedHint} of our session, and {@code Manager.PrepareForSleep}.
 */
final class LogindWatch implements SessionWatch {
  private static final Logger LOG = LoggerFactory.getLogger(LogindWatch.class);
  private static final List<String> GDBUS =
      List.of("gdbus", "monitor", "--system", "--dest", "org.freedesktop.login1");

  private final Consumer<Event> told;
  private final String session;
  private volatile boolean known;
  private volatile @Nullable Process process;

  /**
   * @param session id of our session, empty when it is not known: then any session's lock counts
   */
  LogindWatch(Consumer<Event> told, String session) {
    this.told = told;
    this.session = session.isEmpty() ? "" : "/org/freedesktop/login1/session/" + label(session);
  }

  static SessionWatch start(Consumer<Event> told) {
    LogindWatch watch = new LogindWatch(told, System.getenv().getOrDefault("XDG_SESSION_ID", ""));
    watch.listen(GDBUS);
    return watch;
  }

  /** Runs the monitor, and hears it until it ends. */
  void listen(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process started = builder.start();
      process = started;
      started.getOutputStream().close();
      Thread.ofVirtual().name("session-watch").start(() -> hear(started));
    } catch (IOException e) {
      LOG.info("The session of the system is not known: {}", e.getClass().getSimpleName());
    }
  }

  private void hear(Process started) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        hear(line);
      }
    } catch (IOException e) {
      LOG.debug("The monitor ended: {}", e.getClass().getSimpleName());
    } finally {
      known = false;
    }
  }

  void hear(String line) {
    if (line.startsWith("The name ")) {
      known = line.contains(" is owned by ");
    } else if (line.contains("Manager.PrepareForSleep (true")) {
      told.accept(Event.SLEEPING);
    } else if (ours(line) && locks(line)) {
      told.accept(Event.LOCKED);
    }
  }

  private boolean ours(String line) {
    return session.isEmpty() || line.startsWith(session + ":");
  }

  private static boolean locks(String line) {
    return line.contains("org.freedesktop.login1.Session.Lock ")
        || line.contains("'LockedHint': <true>");
  }

  /** As systemd writes ids into object paths: what is no letter or digit, and a digit in front. */
  private static String label(String id) {
    StringBuilder label = new StringBuilder();
    for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      if (letter || (digit && !label.isEmpty())) {
        label.append(c);
      } else {
        label.append(String.format("_%02x", (int) c));
      }
    }
    return label.toString();
  }

  @Override
  public boolean known() {
    return known;
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      running.destroy();
    }
  }
}
