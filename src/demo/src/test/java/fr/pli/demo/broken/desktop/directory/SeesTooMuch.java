package fr.pli.demo.broken.desktop.directory;

/** Breaks: directory sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
