package fr.pli.demo.broken.desktop.correspondents;

/** Breaks: correspondents sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
