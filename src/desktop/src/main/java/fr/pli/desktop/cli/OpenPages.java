package fr.pli.desktop.cli;

import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.PageReader;
import fr.pli.desktop.pages.WorkerPageReader;
import java.nio.file.Path;

/** A reader of pages for as long as a command runs. */
record OpenPages(PageReader reader, Runnable end) implements AutoCloseable {
  /** Starts workers. */
  static OpenPages workers(Path fontCache) {
    WorkerPageReader workers = new WorkerPageReader(fontCache, Limits.STANDARD);
    return new OpenPages(workers, workers::close);
  }

  @Override
  public void close() {
    end.run();
  }
}
