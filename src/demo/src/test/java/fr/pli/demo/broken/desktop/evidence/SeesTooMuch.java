package fr.pli.demo.broken.desktop.evidence;

/** Breaks: evidence sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
