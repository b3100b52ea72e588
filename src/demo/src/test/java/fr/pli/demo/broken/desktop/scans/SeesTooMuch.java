package fr.pli.demo.broken.desktop.scans;

/** Breaks: scans sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
