/**
 * What comes with a letter: an HPRIM header or an HL7 v2 message beside the PDF or around it, a
 * sidecar of our own, the INS datamatrix on the page. Owns what each of them says, under which
 * conditions it is believed, how it is joined with what was read on the pages, and where its bytes
 * are kept. Structured values win; where they and the page disagree nothing is certain any more.
 * Never touches the watched folder ({@code intake} does) and draws no page ({@code pages} does).
 * Every file is hostile: bounded, strictly read, refused with a stable reason.
 *
 * <p>HL7 is read by a parser of our own of some hundred lines, not by HAPI: that one needs
 * Joda-Time and Commons Lang, picks model classes by names that it finds in the message, and builds
 * a tree of everything, where six segments and one large field are wanted and bounds matter.
 *
 * <p>Read {@link fr.pli.desktop.companion.Companion} first, then {@link
 * fr.pli.desktop.companion.CompanionFile} and {@link fr.pli.desktop.companion.Joining}.
 */
@NullMarked
package fr.pli.desktop.companion;

import org.jspecify.annotations.NullMarked;
