package fr.pli.desktop.conversion;

/** Makes a PDF of a file of another kind. Calls block, for up to a minute; from any thread. */
@FunctionalInterface
public interface Conversion {
  /**
   * The file as a PDF; a PDF comes back as it is.
   *
   * @throws ConversionException if none can be made
   */
  byte[] toPdf(byte[] file) throws ConversionException;
}
