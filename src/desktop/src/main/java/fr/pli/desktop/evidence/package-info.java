/**
 * Watches over evidence: that the server's log only grows, that our receipts are in it, that our
 * own journal is still the one whose heads the server keeps. What does not fit is stored and shown
 * until a person has settled it, and never silently accepted. Must not know what a letter is. Read
 * {@link fr.pli.desktop.evidence.EvidenceWatch} first.
 */
@NullMarked
package fr.pli.desktop.evidence;

import org.jspecify.annotations.NullMarked;
