package fr.pli.desktop.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.LetterText;
import fr.pli.desktop.pages.PageImage;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.UnreadableException;
import fr.pli.desktop.pages.UnreadableException.Reason;
import fr.pli.desktop.recognition.LetterStart;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.PageRange;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.FakeDesk;
import fr.pli.desktop.ui.SampleLetters;
import fr.pli.exchange.letter.LetterState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SplitModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final List<Exception> unexpected = new ArrayList<>();
  private final List<UUID> parts = new ArrayList<>();

  @Test
  void theCutsThatWereReadAreProposed() {
    SplitModel model = model(6, start(1), start(3), start(6));
    assertEquals(Set.of(3, 6), model.state().get().cuts());
    assertEquals(3, model.state().get().cursor());
    assertEquals(
        List.of(new PageRange(1, 2), new PageRange(3, 5), new PageRange(6, 6)),
        model.state().get().parts());
    assertEquals(2, model.state().get().part(5));
    assertTrue(model.read(3).isPresent());
    assertTrue(model.read(4).isEmpty());
  }

  @Test
  void oneMayCutAnywhereButBeforeTheFirstPage() {
    SplitModel model = model(4);
    assertEquals(Set.of(), model.state().get().cuts());
    model.go(1);
    model.toggle();
    assertEquals(Set.of(), model.state().get().cuts());
    model.go(3);
    model.toggle();
    assertEquals(Set.of(3), model.state().get().cuts());
    model.toggle();
    assertEquals(Set.of(), model.state().get().cuts());
    model.toggle(5);
    assertEquals(Set.of(), model.state().get().cuts());
  }

  @Test
  void oneStaysWithinTheFile() {
    SplitModel model = model(4);
    model.move(-10);
    assertEquals(1, model.state().get().cursor());
    model.move(100);
    assertEquals(4, model.state().get().cursor());
  }

  @Test
  void aCutIsMovedButNeverOntoAnother() {
    SplitModel model = model(6, start(1), start(3), start(5));
    model.shift(1);
    assertEquals(Set.of(4, 5), model.state().get().cuts());
    assertEquals(4, model.state().get().cursor());
    model.shift(1);
    assertEquals(Set.of(4, 5), model.state().get().cuts());
    model.drag(5, 2);
    assertEquals(Set.of(2, 4), model.state().get().cuts());
    model.drag(2, 1);
    assertEquals(Set.of(2, 4), model.state().get().cuts());
    model.drag(6, 3);
    assertEquals(Set.of(2, 4), model.state().get().cuts(), "There was no cut");
  }

  @Test
  void splittingMakesTheParts() {
    SplitModel model = model(4, start(1), start(3));
    model.split((_, made) -> parts.addAll(made));
    assertEquals(2, parts.size());
    assertEquals(2, desk.letters.in(LetterState.READING).size());
    assertEquals("lot_de_scans_du_20_novembre (pages 3–4).pdf", part(1).fileName());
    assertEquals("", model.state().get().problem());
    assertTrue(desk.jobs.running().isEmpty());
  }

  @Test
  void withoutACutNothingIsSplit() {
    SplitModel model = model(4);
    model.split((_, made) -> parts.addAll(made));
    assertEquals(List.of(), parts);
    assertFalse(model.state().get().busy());
  }

  @Test
  void whoComesTooLateIsTold() {
    UUID whole = SampleLetters.several(desk, 4, List.of(start(1), start(3)));
    SplitModel model = model(whole);
    desk.letters.move(whole, LetterState.TO_REVIEW, LetterState.SET_ASIDE, "by-person", "x");
    model.split((_, made) -> parts.addAll(made));
    assertEquals(List.of(), parts);
    assertEquals(SplitModel.NOT_SPLIT, model.state().get().problem());
    assertEquals(List.of(), unexpected);
  }

  @Test
  void aFileThatCannotBeSplitSaysWhy() {
    desk.cutter =
        (_, _, _) -> {
          throw new UnreadableException(Reason.BROKEN);
        };
    SplitModel model = model(4, start(1), start(3));
    model.split((_, made) -> parts.addAll(made));
    assertEquals("broken", model.state().get().problem());
    assertEquals(List.of(), unexpected);
    model.toggle(2);
    assertEquals("", model.state().get().problem());
  }

  @Test
  void eachRowHoldsPagesOfOneLetter() {
    SplitModel model = model(9, start(1), start(6));
    assertEquals(
        List.of(
            new SplitRow.Heading(1, 2, new PageRange(1, 5)),
            new SplitRow.Pages(1, new PageRange(1, 4)),
            new SplitRow.Pages(1, new PageRange(5, 5)),
            new SplitRow.Heading(2, 2, new PageRange(6, 9)),
            new SplitRow.Pages(2, new PageRange(6, 9))),
        SplitRow.of(model.state().get(), 4));
  }

  @Test
  void picturesAreDrawnOnlyWhileTheyAreWanted() {
    CountingReader reader = new CountingReader();
    List<Integer> drawn = new ArrayList<>();
    Thumbnails thumbnails = new Thumbnails(reader, Background.here(), () -> PDF);
    thumbnails.onDrawn(drawn::add);
    reader.meanwhile =
        () -> {
          thumbnails.of(2);
          thumbnails.of(3);
          thumbnails.forget(2);
        };
    assertNull(thumbnails.of(1), "Drawn in the background");
    assertEquals(List.of(1, 3), reader.pages);
    assertEquals(List.of(1, 3), drawn);
    assertNotNull(thumbnails.of(1));
    reader.meanwhile = thumbnails::close;
    assertNull(thumbnails.of(4));
    assertNull(thumbnails.of(5));
    assertEquals(List.of(1, 3, 4), reader.pages);
    assertEquals(List.of(1, 3), drawn, "Nobody is told after the end");
  }

  @Test
  void aPageThatCannotBeDrawnIsNotAskedForAgain() {
    CountingReader reader = new CountingReader();
    Thumbnails thumbnails = new Thumbnails(reader, Background.here(), () -> PDF);
    assertNull(thumbnails.of(CountingReader.BROKEN));
    assertNull(thumbnails.of(CountingReader.BROKEN));
    assertTrue(thumbnails.failed(CountingReader.BROKEN));
    assertEquals(1, reader.pages.size());
  }

  @Test
  void onlySoManyPicturesAreKept() {
    CountingReader reader = new CountingReader();
    Thumbnails thumbnails = new Thumbnails(reader, Background.here(), () -> PDF);
    for (int page = 100; page <= 100 + Thumbnails.MOST_KEPT; page++) {
      thumbnails.of(page);
    }
    assertNotNull(thumbnails.of(101));
    int before = reader.pages.size();
    thumbnails.of(100);
    assertEquals(before + 1, reader.pages.size());
  }

  private static final byte[] PDF = {1};

  private static LetterStart start(int page) {
    return new LetterStart(page, null, null);
  }

  private SplitModel model(int pages, LetterStart... starts) {
    return model(SampleLetters.several(desk, pages, List.of(starts)));
  }

  private SplitModel model(UUID letter) {
    return new SplitModel(
        desk.letters.find(letter).orElseThrow(),
        desk.services(),
        Background.here(),
        unexpected::add);
  }

  private OutgoingLetter part(int number) {
    return desk.letters.find(parts.get(number)).orElseThrow();
  }

  private static final class CountingReader implements PageReader {
    static final int BROKEN = 13;
    final List<Integer> pages = new ArrayList<>();
    Runnable meanwhile = () -> {};

    @Override
    public LetterText read(byte[] pdf) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PageImage draw(byte[] pdf, int page, int dpi) throws UnreadableException {
      pages.add(page);
      Runnable now = meanwhile;
      meanwhile = () -> {};
      now.run();
      if (page == BROKEN) {
        throw new UnreadableException(Reason.BROKEN);
      }
      return new PageImage(1, 1, new int[1], 20, 595, 842);
    }
  }
}
