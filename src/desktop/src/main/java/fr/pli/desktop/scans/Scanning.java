package fr.pli.desktop.scans;

import fr.pli.desktop.pages.GreyImage;
import fr.pli.desktop.tools.ToolException;

/** Finds out how a page lies, and reads it upright and straight. */
final class Scanning {
  /** Straighter than this makes no difference, in degrees. */
  private static final double STRAIGHT = 0.3;

  /** Letters that make sense on a page that lies as it should. */
  private static final double ENOUGH = 40;

  /** Their share of all letters. */
  private static final double CLEAR = 0.5;

  private static final int[] OTHER_WAYS = {2, 1, 3};
  private final Eye eye;

  Scanning(Eye eye) {
    this.eye = eye;
  }

  /** Reads as the page lies; if that makes no sense, upside down and sideways too. */
  SeenPage read(GreyImage page) throws ToolException {
    SeenPage best = read(page, 0);
    if (makesSense(best)) {
      return best;
    }
    for (int quarters : OTHER_WAYS) {
      SeenPage other = read(page, quarters);
      best = other.sense() > best.sense() ? other : best;
      if (makesSense(best)) {
        return best;
      }
    }
    return best;
  }

  private static boolean makesSense(SeenPage page) {
    return page.sense() >= ENOUGH && page.clarity() >= CLEAR;
  }

  private SeenPage read(GreyImage page, int quarters) throws ToolException {
    GreyImage turned = Turned.byQuarters(page, quarters);
    double skew = Ink.of(turned).correction();
    double correction = Math.abs(skew) < STRAIGHT ? 0 : skew;
    GreyImage straight = correction == 0 ? turned : Turned.by(turned, correction);
    return new SeenPage(straight, eye.read(straight), 90.0 * quarters + correction);
  }
}
