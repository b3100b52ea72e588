package fr.pli.demo.broken.desktop.link;

/** A room of the broken house. */
public class Room {}
