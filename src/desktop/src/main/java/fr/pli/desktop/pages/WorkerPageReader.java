package fr.pli.desktop.pages;

import fr.pli.desktop.pages.PageAnswer.Bound;
import fr.pli.desktop.pages.PageAnswer.Codes;
import fr.pli.desktop.pages.PageAnswer.Greys;
import fr.pli.desktop.pages.PageAnswer.Picture;
import fr.pli.desktop.pages.PageAnswer.Refusal;
import fr.pli.desktop.pages.PageAnswer.Words;
import fr.pli.desktop.pages.UnreadableException.Reason;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads and draws through two workers, one for each, so that a page on screen never waits behind a
 * queue of letters. Both are started ahead of need.
 */
public final class WorkerPageReader
    implements PageReader, ScanDrawing, PictureBinder, PageCutter, AutoCloseable {
  private final WorkerLane reading;
  private final WorkerLane drawing;

  /**
   * Ready; the workers come up with {@link #warmUp()} or with the first request.
   *
   * @param fontCache folder in which the list of the machine's fonts is remembered; no patient data
   *     goes there
   */
  public WorkerPageReader(Path fontCache, Limits limits) {
    WorkerCommand command = WorkerCommand.of(limits, fontCache);
    reading = new WorkerLane(command);
    drawing = new WorkerLane(command);
  }

  /** Has the workers come up, so that the first page does not wait for them. */
  public void warmUp() {
    reading.warmUp();
    drawing.warmUp();
  }

  @Override
  public LetterText read(byte[] pdf) throws UnreadableException {
    check(pdf);
    return switch (reading.ask(PageRequest.words(pdf))) {
      case Words(LetterText text) -> text;
      case Refusal(Reason reason) -> throw new UnreadableException(reason);
      default -> throw new UnreadableException(Reason.BROKEN);
    };
  }

  @Override
  public List<PageCode> codes(byte[] pdf) throws UnreadableException {
    check(pdf);
    return switch (reading.ask(PageRequest.codes(pdf))) {
      case Codes(List<PageCode> codes) -> codes;
      case Refusal(Reason reason) -> throw new UnreadableException(reason);
      default -> throw new UnreadableException(Reason.BROKEN);
    };
  }

  @Override
  public PageImage draw(byte[] pdf, int page, int dpi) throws UnreadableException {
    check(pdf);
    if (page < 1) {
      throw new UnreadableException(Reason.NO_SUCH_PAGE);
    }
    return switch (drawing.ask(PageRequest.drawing(pdf, page, dpi))) {
      case Picture(PageImage image) -> image;
      case Refusal(Reason reason) -> throw new UnreadableException(reason);
      default -> throw new UnreadableException(Reason.BROKEN);
    };
  }

  @Override
  public GreyImage greys(byte[] pdf, int page) throws UnreadableException {
    check(pdf);
    return switch (reading.ask(PageRequest.greys(pdf, page))) {
      case Greys(GreyImage image) -> image;
      case Refusal(Reason reason) -> throw new UnreadableException(reason);
      default -> throw new UnreadableException(Reason.BROKEN);
    };
  }

  @Override
  public byte[] bind(byte[] picture) throws UnreadableException {
    checkSize(picture);
    return switch (reading.ask(PageRequest.binding(picture))) {
      case Bound(byte[] pdf) -> pdf;
      case Refusal(Reason reason) -> throw new UnreadableException(reason);
      default -> throw new UnreadableException(Reason.BROKEN);
    };
  }

  @Override
  public byte[] cut(byte[] pdf, int first, int last) throws UnreadableException {
    check(pdf);
    return switch (reading.ask(PageRequest.cutting(pdf, first, last))) {
      case Bound(byte[] part) -> part;
      case Refusal(Reason reason) -> throw new UnreadableException(reason);
      default -> throw new UnreadableException(Reason.BROKEN);
    };
  }

  private static void checkSize(byte[] file) throws UnreadableException {
    if (file.length == 0) {
      throw new UnreadableException(Reason.EMPTY);
    }
    if (file.length > Limits.MAX_FILE_BYTES) {
      throw new UnreadableException(Reason.TOO_LARGE);
    }
  }

  private static void check(byte[] pdf) throws UnreadableException {
    checkSize(pdf);
    if (!PdfMarks.begins(pdf)) {
      throw new UnreadableException(Reason.NOT_A_PDF);
    }
  }

  /** The process ids of the workers: reading, then drawing. */
  long[] pids() {
    return new long[] {reading.pid(), drawing.pid()};
  }

  @Override
  public void close() {
    reading.close();
    drawing.close();
  }
}
