package fr.pli.demo.broken.desktop.privacy;

/** A room of the broken house. */
public class Room {}
