package fr.pli.desktop.pages;

import fr.pli.desktop.pages.UnreadableException.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.logging.LogManager;
import javax.imageio.ImageIO;

/**
 * The child process: answers requests on its standard input until that ends. Opens no file and no
 * connection of its own; runs no script, follows no link, starts no action of a PDF.
 */
public final class PageWorker {
  /** Says that the worker is warm. */
  static final byte READY = 'Y';

  /** What a JVM ends with under {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int OUT_OF_MEMORY = 3;

  private static final int PIPE = 1 << 16;

  private PageWorker() {}

  /**
   * Runs the worker.
   *
   * @param args seconds that one request may take before the worker ends itself: its parent, which
   *     usually does so, may be gone
   */
  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, PIPE));
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), PIPE));
    silence();
    LastResort lastResort = new LastResort(Integer.parseInt(args[0]));
    WarmUp.run();
    out.writeByte(READY);
    out.flush();
    try {
      WarmUp.goOn(in);
      byte[] before = new byte[0];
      while (true) {
        PageRequest request = PageRequest.readFrom(in, before);
        before = request.file();
        lastResort.begin(request.kind().patience());
        answer(request).writeTo(out);
        lastResort.end();
      }
    } catch (EOFException nobodyAsksAnyMore) {
      Runtime.getRuntime().halt(0);
    }
  }

  /** Nothing but answers may reach the pipe, and no picture may pass through a file. */
  private static void silence() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false);
    System.setOut(nowhere);
    System.setErr(nowhere);
    LogManager.getLogManager().reset();
    ImageIO.setUseCache(false);
  }

  static PageAnswer answer(PageRequest request) {
    try {
      return request.kind() == PageRequest.Kind.BINDING
          ? new PageAnswer.Bound(PictureBinding.bind(request.file()))
          : answerOfPdf(request);
    } catch (UnreadableException e) {
      return new PageAnswer.Refusal(e.reason());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new PageAnswer.Refusal(Reason.BROKEN);
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
      throw e;
    }
  }

  private static PageAnswer answerOfPdf(PageRequest request)
      throws IOException, UnreadableException {
    try (PdfFile file = PdfFile.open(request.file())) {
      return switch (request.kind()) {
        case WORDS -> new PageAnswer.Words(PdfWords.of(file));
        case GREYS -> new PageAnswer.Greys(PdfDrawing.greys(file, request.page(), request.dpi()));
        case CODES -> new PageAnswer.Codes(PdfCodes.of(file));
        case CUTTING -> new PageAnswer.Bound(PdfCut.of(file, request.page(), request.dpi()));
        case DRAWING, BINDING ->
            new PageAnswer.Picture(PdfDrawing.of(file, request.page(), request.dpi()));
      };
    }
  }
}
