package fr.pli.exchange.directory;

import java.io.IOException;

/** A file that is not a directory extraction, or that passes the limits set for one. */
public final class ExtractionException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why a file was refused. */
  public enum Reason {
    /** The first line is the header of neither extraction. */
    NOT_AN_EXTRACTION("not-an-extraction"),
    /** The archive holds no extraction. */
    NOTHING_INSIDE("nothing-inside"),
    /** Too many entries, too large, or packed suspiciously well. */
    TOO_LARGE("too-large"),
    /** A line is longer than any true line. */
    LINE_TOO_LONG("line-too-long");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** Stable code, for messages and logs. */
    public String code() {
      return code;
    }
  }

  public ExtractionException(Reason reason) {
    super("Directory extraction refused: " + reason.code());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
