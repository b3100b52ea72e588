/**
 * Everything that is stored on the workstation, encrypted: database, documents, journal, secrets.
 * Read {@code Vault} first.
 */
@NullMarked
package fr.pli.desktop.vault;

import org.jspecify.annotations.NullMarked;
