/**
 * Measures the recogniser on folders of letters whose truth is known: a corpus holds the letters, a
 * {@code truth.json} and the directory files of its fictional country. It owns the rules by which a
 * value counts as right; it must never know how the recogniser works. Read {@link
 * fr.pli.desktop.recognition.corpus.CorpusTest} first.
 */
@NullMarked
package fr.pli.desktop.recognition.corpus;

import org.jspecify.annotations.NullMarked;
