package fr.pli.demo.broken.desktop.work;

/** Breaks: work sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
