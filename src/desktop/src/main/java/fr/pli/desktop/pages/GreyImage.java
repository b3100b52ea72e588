package fr.pli.desktop.pages;

/**
 * A page drawn in greys, for character recognition.
 *
 * @param grey one byte a pixel, row by row, 0 black to 255 white
 * @param pageWidth width of the page in points
 * @param pageHeight height of the page in points
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are handed on, never compared
public record GreyImage(int width, int height, byte[] grey, double pageWidth, double pageHeight) {
  public GreyImage {
    if (width < 1 || height < 1 || (long) width * height != grey.length) {
      throw new IllegalArgumentException("Width and height do not agree with the greys");
    }
  }
}
