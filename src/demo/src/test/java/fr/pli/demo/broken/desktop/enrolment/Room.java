package fr.pli.demo.broken.desktop.enrolment;

/** A room of the broken house. */
public class Room {}
