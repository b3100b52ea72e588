package fr.pli.demo.broken.desktop.ui;

/** The window of the broken house. */
public class Window {}
