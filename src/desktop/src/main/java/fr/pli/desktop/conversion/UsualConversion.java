package fr.pli.desktop.conversion;

import fr.pli.desktop.conversion.ConversionException.Reason;
import fr.pli.desktop.pages.PictureBinder;
import fr.pli.desktop.pages.UnreadableException;

/** Pictures by the worker of pages, documents by LibreOffice. */
public final class UsualConversion implements Conversion {
  private final PictureBinder pictures;
  private final LibreOffice office;

  public UsualConversion(PictureBinder pictures, LibreOffice office) {
    this.pictures = pictures;
    this.office = office;
  }

  @Override
  public byte[] toPdf(byte[] file) throws ConversionException {
    FileKind kind = FileKind.of(file).orElseThrow(() -> new ConversionException(Reason.FAILED));
    if (kind == FileKind.PDF) {
      return file;
    }
    return kind.picture() ? bound(file) : office.toPdf(kind, file);
  }

  private byte[] bound(byte[] picture) throws ConversionException {
    try {
      return pictures.bind(picture);
    } catch (UnreadableException e) {
      throw new ConversionException(
          switch (e.reason()) {
            case TOO_SLOW -> Reason.TOO_SLOW;
            case TOO_LARGE, TOO_MANY_PAGES, TOO_MANY_PIXELS, OUT_OF_MEMORY -> Reason.TOO_LARGE;
            case NO_WORKER -> Reason.NOT_NOW;
            case EMPTY, NOT_A_PDF, PASSWORD, BROKEN, NO_SUCH_PAGE -> Reason.FAILED;
          });
    }
  }
}
