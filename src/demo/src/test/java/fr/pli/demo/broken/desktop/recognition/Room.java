package fr.pli.demo.broken.desktop.recognition;

/** A room of the broken house. */
public class Room {}
