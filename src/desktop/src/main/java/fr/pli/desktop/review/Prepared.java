package fr.pli.desktop.review;

import java.time.Instant;

/** Somebody found a letter complete and left the sending to its doctor. */
public record Prepared(Instant at, String who) {}
