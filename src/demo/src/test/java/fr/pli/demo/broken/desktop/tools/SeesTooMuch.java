package fr.pli.demo.broken.desktop.tools;

/** Breaks: tools sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
