package fr.pli.demo.broken.desktop.outbox;

/** A room of the broken house. */
public class Room {}
