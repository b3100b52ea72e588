package fr.pli.demo.tour;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears everything that the program logs, to the finest level. */
final class LogEars extends Handler {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Logger pli = Logger.getLogger("fr.pli");
  private final SimpleFormatter formatter = new SimpleFormatter();

  void listen() {
    setLevel(Level.ALL);
    pli.setLevel(Level.ALL);
    pli.addHandler(this);
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void publish(LogRecord entry) {
    heard.add(formatter.format(entry));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    pli.removeHandler(this);
  }
}
