package fr.pli.demo.broken.desktop.sync;

/** Breaks: sync sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
