/**
 * The page of a letter on the screen: zoom, pages, and marks over the places that were read. It is
 * given bytes and marks; it knows no letter and no state. Read {@link
 * fr.pli.desktop.ui.pages.PageView} first.
 */
@NullMarked
package fr.pli.desktop.ui.pages;

import org.jspecify.annotations.NullMarked;
