package fr.pli.demo.broken.server;

/** The server of the broken house. */
public class Server {}
