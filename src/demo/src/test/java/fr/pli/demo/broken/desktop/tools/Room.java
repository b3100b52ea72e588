package fr.pli.demo.broken.desktop.tools;

/** A room of the broken house. */
public class Room {}
