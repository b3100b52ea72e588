package fr.pli.demo.broken.desktop.outbox;

/** Breaks: outbox sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
