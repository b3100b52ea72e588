package fr.pli.demo.broken.desktop.inbox;

/** Breaks: inbox sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.intake.Room seen;
}
