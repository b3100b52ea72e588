/**
 * The screen of received letters: list, page, and what can be done with a letter, all of it without
 * a network. Shows what the inbox says, decides nothing. Read {@link
 * fr.pli.desktop.ui.received.ReceivedScreen} first.
 */
@NullMarked
package fr.pli.desktop.ui.received;

import org.jspecify.annotations.NullMarked;
