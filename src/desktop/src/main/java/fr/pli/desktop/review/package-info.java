/**
 * The letters that are not sent yet, and what a person decides about them: patient, recipients,
 * channels. Owns the state of an outgoing letter. Read {@link fr.pli.desktop.review.Letters}, then
 * {@link fr.pli.desktop.review.ReviewSheet}.
 */
@NullMarked
package fr.pli.desktop.review;

import org.jspecify.annotations.NullMarked;
