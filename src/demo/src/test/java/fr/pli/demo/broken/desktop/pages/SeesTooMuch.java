package fr.pli.demo.broken.desktop.pages;

/** Breaks: pages sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
