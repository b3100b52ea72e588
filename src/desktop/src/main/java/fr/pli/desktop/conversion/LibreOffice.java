package fr.pli.desktop.conversion;

import fr.pli.desktop.conversion.ConversionException.Reason;
import fr.pli.desktop.pages.Limits;
import fr.pli.desktop.pages.PdfMarks;
import fr.pli.desktop.tools.InstalledTools;
import fr.pli.desktop.tools.Program;
import fr.pli.desktop.tools.Tool;
import fr.pli.desktop.tools.ToolException;
import fr.pli.desktop.tools.ToolRun;
import fr.pli.desktop.tools.ToolRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * LibreOffice without a window, one document at a time. It needs files, so a letter lies in the
 * clear in a folder of its own until the run has ended; what a crash leaves there is swept at the
 * next start.
 */
public final class LibreOffice {
  private static final Duration DOCUMENT = Duration.ofSeconds(60);
  private static final int MOST_WORDS = 1 << 16;
  private static final String NAME = "lettre";

  private final InstalledTools tools;
  private final ToolRunner runner;
  private final Path folder;
  private final Duration limit;
  private final ReentrantLock turn = new ReentrantLock(true);

  /**
   * Ready; nothing is looked for before the first document.
   *
   * @param folder ours alone: whatever lies in it may be deleted
   */
  public LibreOffice(InstalledTools tools, ToolRunner runner, Path folder) {
    this(tools, runner, folder, DOCUMENT);
  }

  LibreOffice(InstalledTools tools, ToolRunner runner, Path folder, Duration limit) {
    this.tools = tools;
    this.runner = runner;
    this.folder = folder;
    this.limit = limit;
  }

  /** Deletes what an earlier run left. To be called before the first conversion. */
  public void sweep() {
    PrivateFolder.sweep(folder);
  }

  /** A document as a PDF. */
  byte[] toPdf(FileKind kind, byte[] document) throws ConversionException {
    if (!(tools.find(Program.LIBREOFFICE) instanceof Tool.Installed(Path program, _, _))) {
      throw new ConversionException(Reason.NEEDS_LIBREOFFICE);
    }
    if ((kind == FileKind.DOCX || kind == FileKind.ODT) && !Archive.bounded(document)) {
      throw new ConversionException(Reason.TOO_LARGE);
    }
    turn.lock();
    try (PrivateFolder run = PrivateFolder.in(folder)) {
      return converted(program, kind, document, run.path());
    } catch (IOException e) {
      throw new ConversionException(Reason.FAILED);
    } finally {
      turn.unlock();
    }
  }

  private byte[] converted(Path program, FileKind kind, byte[] document, Path run)
      throws IOException, ConversionException {
    Path profile = run.resolve("profil");
    OfficeProfile.write(profile);
    Path source = run.resolve(NAME + kind.ending());
    Files.write(source, document);
    try {
      runner.run(
          new ToolRun(command(program, profile, source, run), within(run), run, limit, MOST_WORDS),
          new byte[0]);
    } catch (ToolException e) {
      throw new ConversionException(
          e.reason() == ToolException.Reason.TOO_SLOW ? Reason.TOO_SLOW : Reason.FAILED);
    }
    return checked(run.resolve(NAME + ".pdf"));
  }

  private static List<String> command(Path program, Path profile, Path source, Path run) {
    return List.of(
        program.toString(),
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nolockcheck",
        "--nofirststartwizard",
        "-env:UserInstallation=" + profile.toUri(),
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        run.toString(),
        source.toString());
  }

  /** Its own temporary files stay in the folder too. */
  private static Map<String, String> within(Path run) {
    String path = run.toString();
    return Map.of("HOME", path, "TMPDIR", path, "TEMP", path, "TMP", path);
  }

  private static byte[] checked(Path made) throws IOException, ConversionException {
    if (!Files.isRegularFile(made)) {
      throw new ConversionException(Reason.FAILED);
    }
    if (Files.size(made) > Limits.MAX_FILE_BYTES) {
      throw new ConversionException(Reason.TOO_LARGE);
    }
    byte[] pdf = Files.readAllBytes(made);
    if (!PdfMarks.begins(pdf) || !PdfMarks.ends(pdf)) {
      throw new ConversionException(Reason.FAILED);
    }
    return pdf;
  }
}
