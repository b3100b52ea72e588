/**
 * The screen of sent letters: what needs a person first, then one row per recipient and document,
 * with its journey and its proof. Shows what the outbox says, decides nothing. Read {@link
 * fr.pli.desktop.ui.sent.SentScreen} first.
 */
@NullMarked
package fr.pli.desktop.ui.sent;

import org.jspecify.annotations.NullMarked;
