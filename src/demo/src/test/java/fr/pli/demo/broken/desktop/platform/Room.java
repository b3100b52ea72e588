package fr.pli.demo.broken.desktop.platform;

/** A room of the broken house. */
public class Room {}
