package fr.pli.demo.broken.desktop.vault;

/** Breaks: vault sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
