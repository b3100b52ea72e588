package fr.pli.desktop.conversion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the documents of the tests, good and hostile. */
public final class Documents {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Documents() {}

  /** The smallest document that Word opens. */
  public static byte[] docx(String words) {
    return zip(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/word/document.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>",
        "_rels/.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + ("<Relationship Id='r1' Type='" + RELATIONS + "/officeDocument'")
            + " Target='word/document.xml'/></Relationships>",
        "word/document.xml",
        "<w:document xmlns:w='"
            + WORD
            + "'><w:body><w:p><w:r><w:t>"
            + words
            + "</w:t></w:r></w:p></w:body></w:document>");
  }

  /** An archive that holds one file of this many zeros, as a document would. */
  static byte[] bomb(int zeros) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] strip = new byte[1 << 20];
      for (int written = 0; written < zeros; written += strip.length) {
        zip.write(strip);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] odt() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] kind = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("mimetype");
      CRC32 check = new CRC32();
      check.update(kind);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(kind.length);
      entry.setCrc(check.getValue());
      zip.putNextEntry(entry);
      zip.write(kind);
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write("<a/>".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] rtf(String words) {
    return ("{\\rtf1\\ansi " + words + "\\par}\n").getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int at = 0; at < namesAndTexts.length; at += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
        zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
