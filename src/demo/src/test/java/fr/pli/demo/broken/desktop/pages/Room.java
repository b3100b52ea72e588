package fr.pli.demo.broken.desktop.pages;

/** A room of the broken house. */
public class Room {}
