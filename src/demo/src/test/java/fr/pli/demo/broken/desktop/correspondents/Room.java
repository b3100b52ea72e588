package fr.pli.demo.broken.desktop.correspondents;

/** A room of the broken house. */
public class Room {}
