package fr.pli.demo.broken.desktop.inbox;

/** Breaks: only the command line sees ui. */
public class SeesWindow {
  public fr.pli.demo.broken.desktop.ui.Window seen;
}
