package fr.pli.demo.broken.desktop.intake;

/** A room of the broken house. */
public class Room {}
