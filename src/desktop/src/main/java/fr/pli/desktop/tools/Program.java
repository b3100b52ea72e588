package fr.pli.desktop.tools;

import java.util.List;

/** A program that may be installed. */
public enum Program {
  /** Reads the characters of scanned pages. */
  TESSERACT("tesseract"),
  /** Turns documents of word processors into PDF; on Windows soffice.com is the one that waits. */
  LIBREOFFICE("libreoffice");

  private final String code;

  Program(String code) {
    this.code = code;
  }

  /** Stable name, for messages. */
  public String code() {
    return code;
  }

  /** Names of its file without ending, the best first. */
  List<String> names() {
    return switch (this) {
      case TESSERACT -> List.of("tesseract");
      case LIBREOFFICE -> List.of("soffice", "libreoffice");
    };
  }
}
