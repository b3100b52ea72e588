package fr.pli.demo.broken.desktop.cli;

/** The command line of the broken house. */
public class Command {}
