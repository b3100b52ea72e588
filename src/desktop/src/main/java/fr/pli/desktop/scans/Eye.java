package fr.pli.desktop.scans;

import fr.pli.desktop.pages.GreyImage;
import fr.pli.desktop.tools.ToolException;
import java.util.List;

/** Reads the characters of an upright picture. Calls block; they may come from any thread. */
interface Eye {
  /** Empty when it can read French; otherwise the note that says what is missing. */
  String missing();

  /**
   * The words that it sees.
   *
   * @throws ToolException if it does not get through within its limits
   */
  List<SeenWord> read(GreyImage page) throws ToolException;
}
