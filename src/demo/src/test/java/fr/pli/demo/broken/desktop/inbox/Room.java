package fr.pli.demo.broken.desktop.inbox;

/** A room of the broken house. */
public class Room {}
