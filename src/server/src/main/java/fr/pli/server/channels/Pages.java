package fr.pli.server.channels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/** A guess at a PDF's pages, good enough for what a simulation says. */
public final class Pages {
  private static final Pattern PAGE = Pattern.compile("/Type\\s{0,9}/Page(?![a-zA-Z])");

  private Pages() {}

  /** "1 page", "2 pages". A PDF with packed objects counts as one. */
  public static String count(byte[] pdf) {
    long pages = PAGE.matcher(new String(pdf, ISO_8859_1)).results().count();
    return pages < 2 ? "1 page" : pages + " pages";
  }
}
