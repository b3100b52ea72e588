package fr.pli.demo.broken.desktop.evidence;

/** A room of the broken house. */
public class Room {}
