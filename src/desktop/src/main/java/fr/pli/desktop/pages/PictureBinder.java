package fr.pli.desktop.pages;

/** Binds pictures into a PDF. Calls block; they may come from any thread. */
@FunctionalInterface
public interface PictureBinder {
  /**
   * A PDF with a page for each picture of a TIFF, JPEG or PNG file, upright and at its size.
   *
   * @throws UnreadableException if the file cannot be unpacked within the limits
   */
  byte[] bind(byte[] picture) throws UnreadableException;
}
