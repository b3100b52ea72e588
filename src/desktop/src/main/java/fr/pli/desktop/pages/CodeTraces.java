package fr.pli.desktop.pages;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** Says cheaply whether a page can show a code at all: a letter of words alone is not drawn. */
final class CodeTraces {
  /** The smallest code has 8 by 8 modules and takes many strokes; rules and frames take few. */
  private static final int FEW_STROKES = 24;

  private static final Set<String> STROKES = Set.of("re", "l", "m", "c");
  private static final String INLINE_IMAGE = "BI";

  private CodeTraces() {}

  static boolean in(PDPage page) throws IOException {
    PDResources resources = page.getResources();
    if (resources != null
        && (resources.getXObjectNames().iterator().hasNext()
            || resources.getPatternNames().iterator().hasNext())) {
      return true;
    }
    return !page.getAnnotations().isEmpty() || hasManyStrokes(page);
  }

  private static boolean hasManyStrokes(PDPage page) throws IOException {
    int strokes = 0;
    PDFStreamParser parser = new PDFStreamParser(page);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        if (operator.getName().equals(INLINE_IMAGE)) {
          return true;
        }
        strokes += STROKES.contains(operator.getName()) ? 1 : 0;
        if (strokes > FEW_STROKES) {
          return true;
        }
      }
    }
    return false;
  }
}
