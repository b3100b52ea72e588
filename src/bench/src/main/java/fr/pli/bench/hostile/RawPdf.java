package fr.pli.bench.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/** A PDF written by hand, object by object, so that anything at all can stand in it. */
final class RawPdf {
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final Map<Integer, Integer> places = new TreeMap<>();

  RawPdf() {
    write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  }

  /** A catalogue (1), a page tree (2) and a page (3) whose content is 4 and whose font F is 5. */
  static RawPdf page(String pageEntries, String resources) {
    return page("[0 0 595 842]", pageEntries, resources);
  }

  static RawPdf page(String mediaBox, String pageEntries, String resources) {
    return new RawPdf()
        .object(1, "<</Type/Catalog/Pages 2 0 R>>")
        .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
        .object(
            3,
            "<</Type/Page/Parent 2 0 R/MediaBox"
                + mediaBox
                + "/Contents 4 0 R/Resources<</Font<</F 5 0 R>>"
                + resources
                + ">>"
                + pageEntries
                + ">>")
        .object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  }

  RawPdf object(int number, String body) {
    begin(number);
    write(body + "\nendobj\n");
    return this;
  }

  RawPdf stream(int number, String entries, byte[] bytes) {
    begin(number);
    write("<<" + entries + "/Length " + bytes.length + ">>\nstream\n");
    file.writeBytes(bytes);
    write("\nendstream\nendobj\n");
    return this;
  }

  RawPdf stream(int number, String entries, String text) {
    return stream(number, entries, text.getBytes(ISO_8859_1));
  }

  private void begin(int number) {
    places.put(number, file.size());
    write(number + " 0 obj\n");
  }

  /** Where the next object would stand. */
  int here() {
    return file.size();
  }

  RawPdf write(String text) {
    file.writeBytes(text.getBytes(ISO_8859_1));
    return this;
  }

  /** With a table of all objects. */
  byte[] bytes() {
    return bytes("/Root 1 0 R");
  }

  byte[] bytes(String trailer) {
    int table = here();
    write("xref\n");
    places.forEach((number, place) -> write("%d 1\n%010d 00000 n \n".formatted(number, place)));
    write("trailer\n<</Size 1000" + trailer + ">>\n");
    return end(table);
  }

  /** Without a table: what was written is all there is. */
  byte[] end(int startxref) {
    write("startxref\n" + startxref + "\n%%EOF\n");
    return file.toByteArray();
  }

  static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
