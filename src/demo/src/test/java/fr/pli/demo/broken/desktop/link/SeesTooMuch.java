package fr.pli.demo.broken.desktop.link;

/** Breaks: link sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
