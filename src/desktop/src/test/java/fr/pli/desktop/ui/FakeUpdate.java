package fr.pli.desktop.ui;

import fr.pli.desktop.directory.ImportOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gives the outcome that was set, and remembers the files. */
public final class FakeUpdate implements DeskServices.DirectoryUpdate {
  public final List<Path> files = new ArrayList<>();
  public ImportOutcome outcome = new ImportOutcome.Refused("cut-off");

  @Override
  public ImportOutcome read(List<Path> chosen) {
    files.addAll(chosen);
    return outcome;
  }
}
