package fr.pli.demo.broken.desktop.people;

/** Breaks: people sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
