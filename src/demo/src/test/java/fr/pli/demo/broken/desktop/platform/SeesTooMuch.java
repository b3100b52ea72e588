package fr.pli.demo.broken.desktop.platform;

/** Breaks: platform sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
