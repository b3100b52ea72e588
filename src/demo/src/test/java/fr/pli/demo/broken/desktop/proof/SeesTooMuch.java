package fr.pli.demo.broken.desktop.proof;

/** Breaks: proof sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
