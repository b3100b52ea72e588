/**
 * Says whom a letter is about and whom it is for, from the words of its pages and the directory. It
 * may say that it does not know; it may never be confidently wrong. Knows no storage and no
 * network. Read {@link fr.pli.desktop.recognition.Reading} first.
 */
@NullMarked
package fr.pli.desktop.recognition;

import org.jspecify.annotations.NullMarked;
