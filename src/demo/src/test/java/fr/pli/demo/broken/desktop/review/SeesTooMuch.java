package fr.pli.demo.broken.desktop.review;

/** Breaks: review sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
