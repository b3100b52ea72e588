package fr.pli.desktop.ui.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.recognition.Place;
import fr.pli.desktop.ui.Background;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageViewModelTest {
  private final List<String> drawn = new ArrayList<>();
  private UnreadableException.@Nullable Reason broken;
  private final PageViewModel model = new PageViewModel(new ThreePages(), Background.here());

  @Test
  void aDocumentIsShownFromItsFirstPage() {
    model.show(() -> new byte[1], List.of());
    assertEquals(1, model.state().get().page());
    assertEquals(3, model.state().get().pages());
  }

  @Test
  void turningStaysWithinTheDocument() {
    model.show(() -> new byte[1], List.of());
    model.turn(-1);
    assertEquals(1, model.state().get().page());
    model.turn(10);
    assertEquals(3, model.state().get().page());
  }

  @Test
  void thePageIsDrawnAsDenseAsTheScreen() {
    model.room(1.5, 2);
    model.show(() -> new byte[1], List.of());
    assertEquals("1@216", drawn.getLast());
  }

  @Test
  void zoomStaysWithinItsLimitsAndFitsAgain() {
    model.room(1.0, 1);
    model.show(() -> new byte[1], List.of());
    for (int i = 0; i < 30; i++) {
      model.zoomIn();
    }
    assertEquals(PageViewModel.MOST, model.zoomed());
    assertEquals("1@216", drawn.getLast());
    for (int i = 0; i < 30; i++) {
      model.zoomOut();
    }
    assertEquals(PageViewModel.LEAST, model.zoomed());
    model.fit();
    assertEquals(1.0, model.zoomed());
  }

  @Test
  void choosingAFieldGoesToThePageOfItsMark() {
    Mark mark = new Mark("patient", Mark.Kind.PATIENT, new Place(2, 1, 1, 5, 5), "Patient");
    model.show(() -> new byte[1], List.of(mark));
    model.choose("patient");
    assertEquals(2, model.state().get().page());
    assertEquals(List.of(mark), model.state().get().marksHere());
    model.choose("nothing-of-the-kind");
    assertEquals(2, model.state().get().page());
  }

  @Test
  void whatCannotBeDrawnSaysWhy() {
    broken = UnreadableException.Reason.PASSWORD;
    model.show(() -> new byte[1], List.of());
    assertNull(model.state().get().image());
    assertEquals("password", model.state().get().problem());
  }

  @Test
  void bytesThatCannotBeFetchedAreToldAsBroken() {
    model.show(
        () -> {
          throw new IllegalStateException();
        },
        List.of());
    assertEquals("broken", model.state().get().problem());
  }

  @Test
  void clearingForgetsThePicture() {
    model.show(() -> new byte[1], List.of());
    model.clear();
    assertTrue(model.state().get().empty());
    assertNull(model.state().get().image());
  }

  @Test
  void aLineIsTakenByAPointOnOneOfItsWordsAndEndsAtTheColumn() {
    LetterText text =
        new LetterText(
            List.of(
                new LetterText.Page(
                    595,
                    842,
                    List.of(
                        word("MORVAN", 60, 100),
                        word("Dr", 40, 100),
                        word("AUBRY", 320, 100),
                        word("Rennes", 40, 120)))));
    assertEquals("Dr MORVAN", PageViewModel.lineAt(text, new Place(1, 45, 105, 0, 0)));
    assertEquals("AUBRY", PageViewModel.lineAt(text, new Place(1, 325, 105, 0, 0)));
    assertEquals("", PageViewModel.lineAt(text, new Place(1, 200, 105, 0, 0)));
    assertEquals("", PageViewModel.lineAt(text, new Place(2, 45, 105, 0, 0)));
  }

  private static LetterText.Word word(String words, double x, double y) {
    return new LetterText.Word(words, x, y, words.length() * 8, 10, 10, false);
  }

  @Test
  void theWordsUnderARectangleAreGiven() {
    model.show(() -> new byte[1], List.of());
    List<String> words = new ArrayList<>();
    model.wordsIn(new Place(1, 0, 0, 25, 10), words::add);
    model.wordsIn(new Place(1, 500, 500, 25, 10), words::add);
    model.wordsIn(new Place(9, 0, 0, 25, 10), words::add);
    assertEquals(List.of("LE GALL"), words);
  }

  private final class ThreePages implements PageReader {
    @Override
    public LetterText read(byte[] pdf) {
      return new LetterText(
          List.of(
              new LetterText.Page(
                  595,
                  842,
                  List.of(
                      new LetterText.Word("LE", 0, 0, 10, 10, 10, false),
                      new LetterText.Word("GALL", 12, 0, 10, 10, 10, false),
                      new LetterText.Word("Yann", 30, 0, 10, 10, 10, false)))));
    }

    @Override
    public PageImage draw(byte[] pdf, int page, int dpi) throws UnreadableException {
      if (broken != null) {
        throw new UnreadableException(broken);
      }
      drawn.add(page + "@" + dpi);
      return new PageImage(1, 1, new int[1], 3, 595, 842);
    }
  }
}
