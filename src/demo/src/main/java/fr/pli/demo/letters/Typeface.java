package fr.pli.demo.letters;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces of the sample letters, embedded so that they look the same everywhere. */
enum Typeface {
  REGULAR("NotoSans-Regular.ttf"),
  BOLD("NotoSans-Bold.ttf");

  private final String file;

  Typeface(String file) {
    this.file = file;
  }

  PDFont embed(PDDocument document) throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Typeface missing: " + file);
      }
      return PDType0Font.load(document, in);
    }
  }
}
