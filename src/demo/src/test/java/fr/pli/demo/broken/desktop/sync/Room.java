package fr.pli.demo.broken.desktop.sync;

/** A room of the broken house. */
public class Room {}
