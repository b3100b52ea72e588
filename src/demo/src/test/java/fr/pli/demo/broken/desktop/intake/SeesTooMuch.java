package fr.pli.demo.broken.desktop.intake;

/** Breaks: intake sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
