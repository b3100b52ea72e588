package fr.pli.desktop.intake;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import java.util.List;

/** One word on one page, or what a test makes of it. */
interface FakePages extends PageReader {
  LetterText ONE_WORD =
      new LetterText(
          List.of(
              new LetterText.Page(
                  595, 842, List.of(new LetterText.Word("Cher", 70, 70, 20, 11, 11, false)))));

  @Override
  LetterText read(byte[] pdf) throws UnreadableException;

  @Override
  default PageImage draw(byte[] pdf, int page, int dpi) {
    throw new UnsupportedOperationException();
  }
}
