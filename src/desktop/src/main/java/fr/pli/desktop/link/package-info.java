/**
 * The line to the letter server: TLS 1.3 only, mutual, our own authority as only trust anchor, one
 * method per route of the protocol, and every failure a {@link
 * fr.pli.desktop.link.LinkException.Reason} that can be put into words. It must never know what is
 * in an envelope, nor store anything. Read {@link fr.pli.desktop.link.Link} first.
 */
@NullMarked
package fr.pli.desktop.link;

import org.jspecify.annotations.NullMarked;
