package fr.pli.demo.broken.desktop.link;

/** Breaks: desktop never sees server. */
public class SeesServer {
  public fr.pli.demo.broken.server.Server seen;
}
