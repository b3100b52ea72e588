package fr.pli.demo.broken.desktop.scans;

/** A room of the broken house. */
public class Room {}
