package fr.pli.demo.broken.desktop.ui;

/** Breaks: nothing sees cli. */
public class SeesCommand {
  public fr.pli.demo.broken.desktop.cli.Command seen;
}
