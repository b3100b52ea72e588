package fr.pli.desktop.scans;

import fr.pli.desktop.pages.GreyImage;
import fr.pli.desktop.tools.ToolException;
import java.util.List;

/** Finds out how a page lies, and reads it upright and straight. */
final class Scanning {
  /** Straighter than this makes no difference, in degrees. */
  private static final double STRAIGHT = 0.2;

  /** Letters that make sense on a page that lies as it should. */
  private static final double ENOUGH = 40;

  /** Their share of all letters. */
  private static final double CLEAR = 0.5;

  private static final List<Integer> LEVEL = List.of(0, 2);
  private static final List<Integer> UPRIGHT_FIRST = List.of(0, 2, 1, 3);
  private static final List<Integer> SIDEWAYS_FIRST = List.of(3, 1, 0, 2);
  private final Eye eye;

  Scanning(Eye eye) {
    this.eye = eye;
  }

  /** Reads as the page seems to lie; if that makes no sense, in the other ways too. */
  SeenPage read(GreyImage page) throws ToolException {
    List<Integer> ways = ways(Ink.of(page));
    SeenPage best = read(page, ways.getFirst());
    for (int quarters : ways.subList(1, ways.size())) {
      if (makesSense(best)) {
        return best;
      }
      best = better(best, page, quarters);
    }
    return best;
  }

  private static List<Integer> ways(Ink ink) {
    if (ink.sideways()) {
      return SIDEWAYS_FIRST;
    }
    return ink.level() ? LEVEL : UPRIGHT_FIRST;
  }

  /** What was seen already is not lost because the time is over. */
  private SeenPage better(SeenPage best, GreyImage page, int quarters) {
    try {
      SeenPage other = read(page, quarters);
      return other.sense() > best.sense() ? other : best;
    } catch (ToolException e) {
      return best;
    }
  }

  private static boolean makesSense(SeenPage page) {
    return page.sense() >= ENOUGH && page.clarity() >= CLEAR;
  }

  private SeenPage read(GreyImage page, int quarters) throws ToolException {
    GreyImage turned = Turned.byQuarters(page, quarters);
    double skew = Ink.of(turned).correction();
    double correction = Math.abs(skew) < STRAIGHT ? 0 : skew;
    GreyImage straight = correction == 0 ? turned : Turned.by(turned, correction);
    return new SeenPage(straight, Tidying.of(eye.read(straight)), 90.0 * quarters + correction);
  }
}
