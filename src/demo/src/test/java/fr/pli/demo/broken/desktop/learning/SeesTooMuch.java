package fr.pli.demo.broken.desktop.learning;

/** Breaks: learning sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
