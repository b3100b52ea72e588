package fr.pli.desktop.scans;

import fr.pli.desktop.pages.GreyImage;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.tools.Program;
import fr.pli.desktop.tools.Tool;
import fr.pli.desktop.tools.ToolException;
import fr.pli.desktop.tools.ToolException.Reason;
import fr.pli.desktop.tools.ToolRun;
import fr.pli.desktop.tools.ToolRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Tesseract with its French data, one process a page. The page goes in by its standard input and
 * the words come out by its standard output: nothing of a letter touches the disk.
 */
public final class Tesseract implements Eye {
  /** Language data that is needed. */
  public static final String FRENCH = "fra";

  private static final Duration PAGE = Duration.ofSeconds(45);
  private static final int MOST_OUTPUT = 4 * 1024 * 1024;

  /** One thread a page: two letters are read at a time, and somebody works at this machine. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("OMP_THREAD_LIMIT", "1", "LC_ALL", "C");

  private final InstalledTools tools;
  private final ToolRunner runner;
  private final Duration limit;

  public Tesseract(InstalledTools tools, ToolRunner runner) {
    this(tools, runner, PAGE);
  }

  Tesseract(InstalledTools tools, ToolRunner runner, Duration limit) {
    this.tools = tools;
    this.runner = runner;
    this.limit = limit;
  }

  @Override
  public String missing() {
    return switch (tools.find(Program.TESSERACT)) {
      case Tool.Installed(_, _, List<String> languages) ->
          languages.contains(FRENCH) ? "" : ScanNotes.NO_FRENCH;
      case Tool.Unusable _ -> ScanNotes.UNUSABLE;
      case Tool.Missing _ -> ScanNotes.MISSING;
    };
  }

  @Override
  public List<SeenWord> read(GreyImage page) throws ToolException {
    if (!(tools.find(Program.TESSERACT) instanceof Tool.Installed(Path path, _, _))) {
      throw new ToolException(Reason.NOT_STARTED);
    }
    byte[] tsv = runner.run(run(path), portableGreyMap(page));
    return SeenWords.in(tsv, page.width(), page.height());
  }

  private ToolRun run(Path path) {
    List<String> command =
        List.of(
            path.toString(), "stdin", "stdout", "-l", FRENCH, "--psm", "3", "--dpi", "300", "tsv");
    Path folder = path.toAbsolutePath().getParent();
    return new ToolRun(command, ENVIRONMENT, folder == null ? path : folder, limit, MOST_OUTPUT);
  }

  /** The simplest of picture formats: a line of text, then the greys (netpbm, "P5"). */
  static byte[] portableGreyMap(GreyImage page) {
    byte[] head =
        ("P5 " + page.width() + " " + page.height() + " 255\n").getBytes(StandardCharsets.US_ASCII);
    byte[] file = new byte[head.length + page.grey().length];
    System.arraycopy(head, 0, file, 0, head.length);
    System.arraycopy(page.grey(), 0, file, head.length, page.grey().length);
    return file;
  }
}
