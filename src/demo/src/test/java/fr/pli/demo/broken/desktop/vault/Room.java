package fr.pli.demo.broken.desktop.vault;

/** A room of the broken house. */
public class Room {}
