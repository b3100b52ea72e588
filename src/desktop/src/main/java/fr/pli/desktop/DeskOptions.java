package fr.pli.desktop;

import fr.pli.desktop.intake.Patience;
import fr.pli.desktop.link.Timeouts;
import fr.pli.desktop.sync.Pace;
import fr.pli.desktop.tools.Locator;
import fr.pli.desktop.tools.UsualPlaces;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * How a desk is built.
 *
 * @param home folder of the vault; the directory and the font cache, public data, lie beside it
 * @param locator where programs of others are looked for
 */
public record DeskOptions(
    Path home,
    InstantSource clock,
    Patience patience,
    Pace pace,
    Timeouts timeouts,
    Locator locator) {

  /** What the program runs with. */
  public static DeskOptions usual(Path home) {
    return new DeskOptions(
        home,
        InstantSource.system(),
        Patience.STANDARD,
        Pace.USUAL,
        Timeouts.USUAL,
        new UsualPlaces());
  }

  /** With less patience: for the demo and for tests, whose files are written at once. */
  public DeskOptions with(Patience other) {
    return new DeskOptions(home, clock, other, pace, timeouts, locator);
  }

  /** With other programs than this machine's: for tests. */
  public DeskOptions with(Locator other) {
    return new DeskOptions(home, clock, patience, pace, timeouts, other);
  }

  /** Folder of the directory's index. It need not be there yet. */
  public Path directoryFolder() {
    return home.resolveSibling(home.getFileName() + "-annuaire").resolve("index");
  }

  /** Folder in which documents of word processors become PDF; empty between two conversions. */
  public Path conversions() {
    return home.resolveSibling(home.getFileName() + "-conversions");
  }

  /** Folder for what came so far of large letters, sealed as they are. */
  public Path arriving() {
    return home.resolve("arriving");
  }

  /** Folder in which the list of the machine's fonts is remembered. */
  public Path fontCache() {
    return home.resolveSibling(home.getFileName() + "-polices");
  }
}
