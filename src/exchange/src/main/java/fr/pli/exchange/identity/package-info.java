/**
 * Identifiers of patients, professionals and structures with their check digits: INS, RPPS, FINESS.
 * Values only; whether an identity may leave on a document is decided by the flow. Read {@link
 * fr.pli.exchange.identity.Ins} first.
 */
@NullMarked
package fr.pli.exchange.identity;

import org.jspecify.annotations.NullMarked;
