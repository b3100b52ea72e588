package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText;

/** Recognises a letter from the words of its pages. */
@FunctionalInterface
public interface Recogniser {
  Reading recognise(LetterText text);
}
