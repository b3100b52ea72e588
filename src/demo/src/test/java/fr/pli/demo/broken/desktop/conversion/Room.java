package fr.pli.demo.broken.desktop.conversion;

/** A room of the broken house. */
public class Room {}
