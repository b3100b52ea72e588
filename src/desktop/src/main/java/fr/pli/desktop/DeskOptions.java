package fr.pli.desktop;

import fr.pli.desktop.intake.Patience;
import fr.pli.desktop.link.Timeouts;
import fr.pli.desktop.platform.DeviceSecret;
import fr.pli.desktop.sync.Antechamber;
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
 * @param machine what PINs are mixed with
 */
public record DeskOptions(
    Path home,
    InstantSource clock,
    Patience patience,
    Pace pace,
    Timeouts timeouts,
    Locator locator,
    DeviceSecret machine) {

  /** What the program runs with. */
  public static DeskOptions usual(Path home) {
    return new DeskOptions(
        home,
        InstantSource.system(),
        Patience.STANDARD,
        Pace.USUAL,
        Timeouts.USUAL,
        new UsualPlaces(),
        DeviceSecret.ofSystem());
  }

  /** With less patience: for the demo and for tests, whose files are written at once. */
  public DeskOptions with(Patience other) {
    return new DeskOptions(home, clock, other, pace, timeouts, locator, machine);
  }

  /** With other programs than this machine's: for tests. */
  public DeskOptions with(Locator other) {
    return new DeskOptions(home, clock, patience, pace, timeouts, other, machine);
  }

  /** On a machine with another key store than this one's: for tests. */
  public DeskOptions with(DeviceSecret other) {
    return new DeskOptions(home, clock, patience, pace, timeouts, locator, other);
  }

  /** At other times than this clock's: for tests. */
  public DeskOptions with(InstantSource other) {
    return new DeskOptions(home, other, patience, pace, timeouts, locator, machine);
  }

  /** Where sealed letters lie that came while the desk was locked. */
  public Antechamber antechamber() {
    return new Antechamber(home.resolve("arrived"));
  }

  /** Folder of the directory's index. It need not be there yet. */
  public Path directoryFolder() {
    return home.resolveSibling(home.getFileName() + "-annuaire").resolve("index");
  }

  /** Folder in which documents of word processors become PDF; empty between two conversions. */
  public Path conversions() {
    return home.resolveSibling(home.getFileName() + "-conversions");
  }

  /** Folder in which the list of the machine's fonts is remembered. */
  public Path fontCache() {
    return home.resolveSibling(home.getFileName() + "-polices");
  }
}
