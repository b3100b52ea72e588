/**
 * Reads and draws PDF pages in a separate small JVM: bounded heap, bounded time, no network, no
 * keys. A PDF is hostile; sending never needs this room. Read {@link
 * fr.pli.desktop.pages.PageReader} first.
 */
@NullMarked
package fr.pli.desktop.pages;

import org.jspecify.annotations.NullMarked;
