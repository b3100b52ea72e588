package fr.pli.desktop.conversion;

/** No PDF could be made of a file. */
public final class ConversionException extends Exception {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  public ConversionException(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why. The code is stored. */
  public enum Reason {
    /** A document of a word processor, and LibreOffice is not installed. */
    NEEDS_LIBREOFFICE("needs-libreoffice"),
    FAILED("conversion-failed"),
    TOO_SLOW("conversion-too-slow"),
    /** More pixels, pages or unpacked bytes than are dealt with. */
    TOO_LARGE("conversion-too-large"),
    /** The worker of pages could not be started: not the fault of the file. */
    NOT_NOW("conversion-not-now");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
