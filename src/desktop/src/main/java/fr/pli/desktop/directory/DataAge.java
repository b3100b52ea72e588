package fr.pli.desktop.directory;

import java.time.Instant;

/**
 * How old the local copy is.
 *
 * @param published when the extraction was made, as its file name or its file says
 * @param imported when it was taken over on this workstation
 */
public record DataAge(Instant published, Instant imported) {}
