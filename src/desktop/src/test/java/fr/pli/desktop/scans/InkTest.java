package fr.pli.desktop.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.pages.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkTest {
  @ParameterizedTest
  @ValueSource(doubles = {-4, -1.3, 0, 0.7, 2.5, 5})
  void aCrookedPageIsTurnedBack(double degrees) {
    assertEquals(-degrees, Ink.of(Greys.lines(degrees)).correction(), 0.25);
  }

  @Test
  void linesThatStandUprightAreSeen() {
    GreyImage page = Greys.lines(0.5);
    assertFalse(Ink.of(page).sideways());
    assertTrue(Ink.of(Turned.byQuarters(page, 1)).sideways());
    assertFalse(Ink.of(Turned.byQuarters(page, 2)).sideways());
    assertTrue(Ink.of(page).level());
    assertFalse(Ink.of(Turned.byQuarters(page, 1)).level());
  }

  @Test
  void aPictureLiesNeitherWay() {
    Ink squares = Ink.of(Greys.squares());
    assertFalse(squares.blank());
    assertFalse(squares.level());
    assertFalse(squares.sideways());
  }

  @Test
  void aWhitePageIsBlankAndLiesStraight() {
    assertTrue(Ink.of(Greys.blank()).blank());
    assertEquals(0, Ink.of(Greys.blank()).correction());
    assertFalse(Ink.of(Greys.lines(0)).blank());
  }

  @Test
  void thePictureOfOnePixelIsBlank() {
    GreyImage dot = new GreyImage(1, 1, new byte[] {0}, 1, 1);
    assertTrue(Ink.of(dot).blank());
  }

  @Test
  void fourQuartersAreAFullTurn() {
    GreyImage page = Greys.lines(1);
    GreyImage once = Turned.byQuarters(page, 1);
    assertEquals(page.width(), once.height());
    assertEquals(page.pageWidth(), once.pageHeight());
    org.junit.jupiter.api.Assertions.assertArrayEquals(
        page.grey(), Turned.byQuarters(once, 3).grey());
  }
}
