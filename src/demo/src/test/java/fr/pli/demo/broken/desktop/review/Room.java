package fr.pli.demo.broken.desktop.review;

/** A room of the broken house. */
public class Room {}
