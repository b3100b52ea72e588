package fr.pli.demo.broken.desktop.recognition;

/** Breaks: recognition sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
