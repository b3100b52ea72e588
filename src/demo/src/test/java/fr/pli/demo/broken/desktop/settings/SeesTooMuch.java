package fr.pli.demo.broken.desktop.settings;

/** Breaks: settings sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
