package fr.pli.desktop.vault;

/** Name of a stored document: a keyed hash of its bytes, hexadecimal. */
public record DocumentId(String value) {}
