package fr.pli.demo.broken.desktop.settings;

/** A room of the broken house. */
public class Room {}
