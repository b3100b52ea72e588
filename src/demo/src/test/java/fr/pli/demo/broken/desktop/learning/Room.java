package fr.pli.demo.broken.desktop.learning;

/** A room of the broken house. */
public class Room {}
