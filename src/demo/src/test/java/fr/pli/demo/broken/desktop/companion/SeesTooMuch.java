package fr.pli.demo.broken.desktop.companion;

/** Breaks: companion sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
