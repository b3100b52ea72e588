package fr.pli.demo.broken.desktop.work;

/** A room of the broken house. */
public class Room {}
