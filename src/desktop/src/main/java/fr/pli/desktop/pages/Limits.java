package fr.pli.desktop.pages;

import java.time.Duration;

/**
 * What a worker may use.
 *
 * @param request processor time for one file, after which the worker is killed; processor time and
 *     not time on the clock, so that a good letter is not refused because the machine is busy
 * @param start processor time for a worker to come up
 * @param heapMegabytes heap of the worker's JVM
 * @param filesPerWorker files after which a worker is replaced, so that nothing lingers in it
 */
public record Limits(Duration request, Duration start, int heapMegabytes, int filesPerWorker) {
  /** What the program runs with. */
  public static final Limits STANDARD =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 256, 500);

  /** Time on the clock for all that is done to read one file: words, scanned pages, codes. */
  public static final Duration FILE = Duration.ofMinutes(2);

  /** Time on the clock after which a worker is killed, however little the machine let it work. */
  static Duration patience(Duration processor) {
    return processor.multipliedBy(PATIENCE);
  }

  /** A busy machine gives a worker at least this share of a processor, one in so many. */
  static final int PATIENCE = 3;

  /** Largest file that is read or drawn, in bytes. */
  public static final int MAX_FILE_BYTES = 60 * 1024 * 1024;

  /** A document with more pages is neither read nor drawn. */
  public static final int MAX_PAGES = 2_000;

  /** Words are read from this many pages at the beginning… */
  public static final int FIRST_PAGES = 20;

  /** … and from this many at the end; the pages between them count as pages without words. */
  public static final int LAST_PAGES = 5;

  /** Words after this many on one page are not read. */
  public static final int MAX_WORDS_PER_PAGE = 10_000;

  /** Words after this many in one document are not read. */
  public static final int MAX_WORDS = 50_000;

  /** No place on a page is further from its corner, in points; no page is larger. */
  static final double MAX_POINTS = 1_000_000;

  /** A longer word is cut, in characters. */
  public static final int MAX_WORD_LENGTH = 200;

  /** A page that would have more pixels is drawn at a lower resolution. */
  public static final int MAX_PIXELS = 25_000_000;

  /** A picture that unpacks to more bytes is not bound into a PDF: 600 dpi A4 in colours fits. */
  static final long MAX_PICTURE_BYTES = 110_000_000;

  /** A photograph that is bound as it is may have more pixels than one that is unpacked. */
  static final long MAX_PHOTO_PIXELS = 100_000_000;

  /** Codes are looked for on this many pages at the beginning. */
  public static final int CODE_PAGES = 2;

  /** Codes after this many are not read. */
  public static final int MAX_CODES = 8;

  /** The largest datamatrix holds 2,335 characters or 3,116 digits. */
  public static final int MAX_CODE_LENGTH = 3_116;

  static final int MIN_DPI = 36;
  static final int MAX_DPI = 300;
}
