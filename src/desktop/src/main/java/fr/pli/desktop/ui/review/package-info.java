/**
 * The screen "À envoyer": the queue of letters, the page with what was read on it, and the sheet
 * where a person settles what is not certain. It decides nothing itself: every decision is a call
 * of {@link fr.pli.desktop.review.Review}. Read {@code ReviewScreen} first.
 */
@NullMarked
package fr.pli.desktop.ui.review;

import org.jspecify.annotations.NullMarked;
