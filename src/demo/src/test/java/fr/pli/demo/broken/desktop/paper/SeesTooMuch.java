package fr.pli.demo.broken.desktop.paper;

/** Breaks: paper sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
