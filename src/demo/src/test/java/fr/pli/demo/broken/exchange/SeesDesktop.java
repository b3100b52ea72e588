package fr.pli.demo.broken.exchange;

/** Breaks: exchange sees neither side. */
public class SeesDesktop {
  public fr.pli.demo.broken.desktop.work.Room seen;
}
