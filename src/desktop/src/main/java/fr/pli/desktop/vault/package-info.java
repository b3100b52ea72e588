/**
 * Everything that is stored on the workstation, encrypted: database, documents, journal, secrets,
 * under one master key that key slots wrap (one per person, one for recovery). This package knows
 * keys, files and transactions; it never knows what a letter is, and nothing in it reaches the
 * network or the screen. Read {@link Vault} first, then {@code VaultFile} (what lies in the
 * directory while locked), {@code PagedChannel} (how the database is encrypted), {@code H2Database}
 * (the only way to commit), {@code DocumentFiles} and {@code JournalFile}.
 */
@NullMarked
package fr.pli.desktop.vault;

import org.jspecify.annotations.NullMarked;
