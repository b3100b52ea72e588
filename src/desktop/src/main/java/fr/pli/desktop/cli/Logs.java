package fr.pli.desktop.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** What libraries and rooms log: nothing, or warnings, to standard error. */
final class Logs {
  /** Lucene tells at each start that it would like an incubating module of Java. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Logs() {}

  /** Nothing but the commands' own words is printed. */
  static void silence() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
  }

  /** Warnings are printed: for what runs long. */
  static void warnings() {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    VECTORS.setLevel(Level.SEVERE);
    Handler console = new ConsoleHandler();
    console.setLevel(Level.WARNING);
    root.addHandler(console);
  }
}
