package fr.pli.demo.broken.desktop.people;

/** A room of the broken house. */
public class Room {}
