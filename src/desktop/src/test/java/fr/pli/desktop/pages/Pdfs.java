package fr.pli.desktop.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes the PDFs of the tests, good and hostile. */
public final class Pdfs {
  private Pdfs() {}

  /** What one page of a test document holds. */
  interface Content {
    void draw(PDPageContentStream stream) throws IOException;
  }

  /** A letter of one A4 page with these lines, from the top. */
  public static byte[] letter(String... lines) {
    return pages(1, lines);
  }

  /** Pages that hold the same lines each. */
  public static byte[] pages(int count, String... lines) {
    return made(
        document -> {
          PDType1Font font = new PDType1Font(FontName.HELVETICA);
          for (int page = 0; page < count; page++) {
            addPage(document, 0, stream -> write(stream, font, lines));
          }
        });
  }

  /** One A4 page without a word. */
  public static byte[] scan() {
    return drawn(0, stream -> stream.addRect(50, 50, 100, 100));
  }

  static byte[] drawn(int rotation, Content content) {
    return made(document -> addPage(document, rotation, content));
  }

  /** A letter that asks for a password before it opens. */
  public static byte[] withPassword() {
    return made(
        document -> {
          addPage(document, 0, stream -> {});
          document.protect(
              new StandardProtectionPolicy("maitre", "secret", new AccessPermission()));
        });
  }

  /** A letter whose second half is missing, end mark put back. */
  public static byte[] truncated() {
    byte[] whole = pages(3, "Cher Confrère");
    byte[] half = Arrays.copyOf(whole, whole.length / 8);
    return joined(half, "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** Header and end mark with noise between them. */
  public static byte[] garbage() {
    byte[] noise = new byte[5_000];
    new java.util.Random(7).nextBytes(noise);
    return joined(
        "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
        noise,
        "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * A cross-reference table that names itself as the one before it, and a page tree in a circle.
   */
  public static byte[] loop() {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    pdf.append("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
    pdf.append("2 0 obj\n<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>\nendobj\n");
    int table = pdf.length();
    pdf.append("xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000056 00000 n \n");
    pdf.append("trailer\n<</Size 3/Root 1 0 R/Prev ").append(table).append(">>\n");
    pdf.append("startxref\n").append(table).append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** One page; the page tree says how many there are. */
  public static byte[] claiming(int pages) {
    return raw("<</Type/Pages/Kids[3 0 R]/Count " + pages + ">>", new byte[0], "");
  }

  /** Arrays in arrays, deeper than any stack. */
  public static byte[] deep() {
    String nest = "[".repeat(200_000) + "]".repeat(200_000);
    return raw("<</Type/Pages/Kids[3 0 R]/Count 1/Nest " + nest + ">>", new byte[0], "");
  }

  /** A small file whose font unfolds to this many megabytes. */
  public static byte[] bomb(int megabytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed)) {
      for (int at = 0; at < megabytes; at++) {
        out.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String file = new String(packed.toByteArray(), StandardCharsets.ISO_8859_1);
    return raw(
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "BT /G 9 Tf (a)Tj ET".getBytes(StandardCharsets.US_ASCII),
        "",
        "<</Type/Font/Subtype/TrueType/BaseFont/G/FontDescriptor 11 0 R>>",
        "<</Type/FontDescriptor/FontName/G/Flags 32/FontFile2 12 0 R>>",
        "<</Filter/FlateDecode/Length " + file.length() + ">>\nstream\n" + file + "\nendstream");
  }

  /** Forms that draw forms, ten times each: a page that would take years. */
  public static byte[] endless() {
    int levels = 20;
    String[] forms = new String[levels];
    for (int level = 0; level < levels; level++) {
      boolean leaf = level + 1 == levels;
      String body = leaf ? "0 0 1 1 re f" : "/N Do ".repeat(10);
      String next = leaf ? "" : "/XObject<</N " + (11 + level) + " 0 R>>";
      forms[level] =
          ("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<" + next + ">>/Length ")
              + (body.length() + ">>\nstream\n" + body + "\nendstream");
    }
    byte[] content = "/N Do".getBytes(StandardCharsets.US_ASCII);
    return raw("<</Type/Pages/Kids[3 0 R]/Count 1>>", content, "", forms);
  }

  /** Written by hand: catalogue, page tree, page, content, font, and forms from number 10 on. */
  private static byte[] raw(String pages, byte[] content, String filter, String... forms) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    StringBuilder table = new StringBuilder();
    write(pdf, "%PDF-1.4\n");
    object(pdf, table, 1, "<</Type/Catalog/Pages 2 0 R>>");
    object(pdf, table, 2, pages);
    object(
        pdf,
        table,
        3,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
            + "/Resources<</Font<</F 5 0 R/G 10 0 R>>/XObject<</N 10 0 R>>>>>>");
    object(pdf, table, 5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    for (int form = 0; form < forms.length; form++) {
      object(pdf, table, 10 + form, forms[form]);
    }
    entry(pdf, table, 4);
    write(pdf, "4 0 obj\n<</Length " + content.length + filter + ">>\nstream\n");
    pdf.writeBytes(content);
    write(pdf, "\nendstream\nendobj\n");
    int at = pdf.size();
    write(pdf, "xref\n0 1\n0000000000 65535 f \n" + table);
    write(pdf, "trailer\n<</Size 100/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n");
    return pdf.toByteArray();
  }

  private static void object(
      ByteArrayOutputStream pdf, StringBuilder table, int number, String body) {
    entry(pdf, table, number);
    write(pdf, number + " 0 obj\n" + body + "\nendobj\n");
  }

  private static void entry(ByteArrayOutputStream pdf, StringBuilder table, int number) {
    table.append(number).append(" 1\n").append(String.format("%010d", pdf.size()));
    table.append(" 00000 n \n");
  }

  private static void write(ByteArrayOutputStream pdf, String text) {
    pdf.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static void write(PDPageContentStream stream, PDType1Font font, String... lines)
      throws IOException {
    stream.beginText();
    stream.setFont(font, 11);
    stream.setLeading(14);
    stream.newLineAtOffset(70, 770);
    for (String line : lines) {
      stream.showText(line);
      stream.newLine();
    }
    stream.endText();
  }

  private static void addPage(PDDocument document, int rotation, Content content)
      throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    page.setRotation(rotation);
    document.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      content.draw(stream);
    }
  }

  private interface Making {
    void add(PDDocument document) throws IOException;
  }

  private static byte[] made(Making making) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      making.add(document);
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
