package fr.pli.demo.broken.desktop.companion;

/** A room of the broken house. */
public class Room {}
