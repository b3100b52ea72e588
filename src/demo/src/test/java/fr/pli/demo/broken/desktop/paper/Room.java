package fr.pli.demo.broken.desktop.paper;

/** A room of the broken house. */
public class Room {}
