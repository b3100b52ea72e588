package fr.pli.demo.broken.desktop.proof;

/** A room of the broken house. */
public class Room {}
