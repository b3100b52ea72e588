package fr.pli.desktop;

import fr.pli.desktop.conversion.LibreOffice;
import fr.pli.desktop.conversion.UsualConversion;
import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.WorkerPageReader;
import fr.pli.desktop.scans.ScanReader;
import fr.pli.desktop.scans.Tesseract;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.tools.ToolRunner;

/** The processes that read and draw pages, and the programs of others that this machine has. */
final class Machinery implements AutoCloseable {
  private final WorkerPageReader pages;
  private final ToolRunner runner = new ToolRunner();
  private final InstalledTools tools;
  private final LibreOffice office;

  Machinery(DeskOptions options) {
    pages = new WorkerPageReader(options.fontCache(), Limits.STANDARD);
    tools = new InstalledTools(options.locator(), runner);
    office = new LibreOffice(tools, runner, options.conversions());
  }

  /** Makes the first page quick, and clears what a killed conversion left. */
  void start() {
    pages.warmUp();
    office.sweep();
  }

  WorkerPageReader pages() {
    return pages;
  }

  InstalledTools tools() {
    return tools;
  }

  /** Reads pages that hold no text too. */
  ScanReader scans() {
    return new ScanReader(pages, pages, new Tesseract(tools, runner));
  }

  /** Makes PDFs of other files. */
  UsualConversion conversion() {
    return new UsualConversion(pages, office);
  }

  @Override
  public void close() {
    runner.close();
    pages.close();
  }
}
