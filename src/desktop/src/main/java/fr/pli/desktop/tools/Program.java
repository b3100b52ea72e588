package fr.pli.desktop.tools;

import java.util.List;

/** A program that may be installed. */
public enum Program {
  /** Reads the characters of scanned pages. */
  TESSERACT("tesseract", List.of("tesseract")),
  /** Turns documents of word processors into PDF; on Windows soffice.com is the one that waits. */
  LIBREOFFICE("libreoffice", List.of("soffice", "libreoffice"));

  private final String code;
  private final List<String> names;

  Program(String code, List<String> names) {
    this.code = code;
    this.names = names;
  }

  /** Stable name, for messages. */
  public String code() {
    return code;
  }

  /** Names of its file without ending, the best first. */
  List<String> names() {
    return names;
  }
}
