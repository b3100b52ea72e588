package fr.pli.demo.broken.server;

/** Breaks: server never sees desktop. */
public class SeesDesktop {
  public fr.pli.demo.broken.desktop.work.Room seen;
}
