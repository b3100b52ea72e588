package fr.pli.demo.broken.desktop.enrolment;

/** Breaks: enrolment sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
