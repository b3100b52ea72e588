package fr.pli.demo.broken.desktop.directory;

/** A room of the broken house. */
public class Room {}
