package fr.pli.desktop.cli;

import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.WorkerPageReader;
import fr.pli.desktop.scans.ScanReader;
import fr.pli.desktop.scans.Tesseract;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.tools.ToolRunner;
import fr.pli.desktop.tools.UsualPlaces;
import java.nio.file.Path;

/** A reader of pages for as long as a command runs. */
record OpenPages(PageReader reader, Runnable end) implements AutoCloseable {
  /** Starts workers; scans are read with what this machine has. */
  static OpenPages workers(Path fontCache) {
    WorkerPageReader workers = new WorkerPageReader(fontCache, Limits.STANDARD);
    ToolRunner runner = new ToolRunner();
    InstalledTools tools = new InstalledTools(new UsualPlaces(), runner);
    PageReader reader = new ScanReader(workers, workers, new Tesseract(tools, runner));
    return new OpenPages(
        reader,
        () -> {
          runner.close();
          workers.close();
        });
  }

  @Override
  public void close() {
    end.run();
  }
}
