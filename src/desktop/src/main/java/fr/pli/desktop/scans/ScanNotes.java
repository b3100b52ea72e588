package fr.pli.desktop.scans;

/** Notes on how a scan was read. They are stored with the letter; the words live beside the UI. */
public final class ScanNotes {
  /** Pages were read by character recognition. */
  public static final String READ = "ocr";

  /** Character recognition saw no word on a page that is not blank. */
  public static final String NOTHING = "ocr-nothing";

  /** Only the first pages and the last were. */
  public static final String SOME_PAGES = "ocr-some-pages";

  /** A page could not be read so. */
  public static final String FAILED = "ocr-failed";

  /** Tesseract is not installed. */
  public static final String MISSING = "ocr-missing";

  /** Tesseract is installed without its French data. */
  public static final String NO_FRENCH = "ocr-no-french";

  /** Tesseract is there, but does not answer. */
  public static final String UNUSABLE = "ocr-unusable";

  private ScanNotes() {}
}
