/**
 * The letters that are not sent yet, and what a person decides about them: patient, recipients,
 * channels. Owns the state of an outgoing letter. It must never know how a letter is sealed or
 * sent. Read {@link fr.pli.desktop.review.Letters}, then {@link fr.pli.desktop.review.ReviewSheet};
 * {@link fr.pli.desktop.review.Readiness} says what still blocks, {@link
 * fr.pli.desktop.review.Review} what people do about it.
 */
@NullMarked
package fr.pli.desktop.review;

import org.jspecify.annotations.NullMarked;
