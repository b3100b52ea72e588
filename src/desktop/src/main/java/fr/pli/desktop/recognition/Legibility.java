package fr.pli.desktop.recognition;

import fr.pli.desktop.pages.LetterText;
import fr.pli.exchange.directory.Folding;
import java.util.List;
import java.util.Set;

/**
 * Tells text from noise: fonts without a character table read as rubbish that is drawn correctly.
 */
public final class Legibility {
  private static final Set<String> COMMON =
      Set.of(
          "de", "la", "le", "les", "des", "du", "et", "en", "un", "une", "par", "pour", "dr", "au",
          "ce", "que", "est", "je", "vous", "docteur", "mg", "l", "d");
  private static final int TOO_FEW_TO_SAY = 40;
  private static final double LEAST = 0.05;

  private Legibility() {}

  /** False when a text of some length holds next to none of the commonest French words. */
  public static boolean legible(LetterText text) {
    return legible(text.pages());
  }

  /** The same for one page. */
  public static boolean legible(LetterText.Page page) {
    return legible(List.of(page));
  }

  private static boolean legible(List<LetterText.Page> pages) {
    long words = 0;
    long common = 0;
    for (LetterText.Page page : pages) {
      for (LetterText.Word word : page.words()) {
        words++;
        common += Folding.words(word.text()).stream().anyMatch(COMMON::contains) ? 1 : 0;
      }
    }
    return words < TOO_FEW_TO_SAY || common > words * LEAST;
  }
}
