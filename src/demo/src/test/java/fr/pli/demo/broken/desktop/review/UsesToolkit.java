package fr.pli.demo.broken.desktop.review;

/** Breaks: javafx appears under ui only. */
public class UsesToolkit {
  public javafx.scene.control.Button seen;
}
