package fr.pli.bench.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.Deflater;

/** Small files that unfold to gigabytes, or to more work than anybody waits for. */
final class Bombs {
  private static final int GIGABYTE = 1_024;
  private static final String FLATE = "/Filter/FlateDecode";

  private Bombs() {}

  static List<Oddity> all() {
    return List.of(
        new Oddity("bombe-contenu", _ -> content(FLATE, zeros(GIGABYTE))),
        new Oddity("bombe-blancs", _ -> content(FLATE, folded(" ", GIGABYTE))),
        new Oddity("bombe-traits", _ -> content(FLATE, folded("0 0 m 9 9 l S ", 200))),
        new Oddity("bombe-texte", _ -> content(FLATE, folded("BT /F 9 Tf (ami )Tj ET ", 200))),
        new Oddity("bombe-etats", _ -> content(FLATE, folded("q ", 200))),
        new Oddity("bombe-operandes", _ -> content(FLATE, folded("1 ", 200))),
        new Oddity("bombe-chaine", _ -> content(FLATE, folded("(", 100))),
        new Oddity("bombe-remplissages", _ -> content(FLATE, folded("0 0 595 842 re f ", 20))),
        new Oddity("bombe-double", _ -> content("/Filter[/FlateDecode/FlateDecode]", twice())),
        new Oddity("bombe-hexa", _ -> content("/Filter[/FlateDecode/ASCIIHexDecode]", twice())),
        new Oddity("bombe-filtres", _ -> filters()),
        new Oddity("bombe-police", _ -> font("TrueType", "FontFile2")),
        new Oddity("bombe-type1", _ -> font("Type1", "FontFile")),
        new Oddity("bombe-cff", _ -> font("Type1", "FontFile3")),
        new Oddity("bombe-cmap", _ -> unicode(zeros(GIGABYTE))),
        new Oddity("bombe-cmap-pleine", _ -> unicode(folded("<00><ffff><0041>\n", 200))),
        new Oddity("bombe-image", _ -> image(30_000, 30_000)),
        new Oddity("bombe-image-large", _ -> image(2_147_483_647, 1)),
        new Oddity("bombe-couleurs", _ -> profile()),
        new Oddity("bombe-table", _ -> table()),
        new Oddity("bombe-objets", _ -> objects()),
        new Oddity("bombe-mots", _ -> words()),
        new Oddity("bombe-predicteur", _ -> predictor()));
  }

  private static byte[] zeros(int megabytes) {
    return folded("\0", megabytes);
  }

  /**
   * A deflated stream of this many megabytes of one text: the same packed block again and again.
   */
  private static byte[] folded(String text, int megabytes) {
    byte[] plain = text.repeat((1 << 20) / text.length()).getBytes(ISO_8859_1);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      byte[] block = new byte[1 << 16];
      deflater.setInput(plain);
      int head = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
      packed.write(block, 0, head);
      deflater.setInput(plain);
      int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
      for (int at = 1; at < megabytes; at++) {
        packed.write(block, 0, length);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] twice() {
    return RawPdf.deflated(folded("4", GIGABYTE));
  }

  private static byte[] content(String filter, byte[] bytes) {
    return RawPdf.page("", "").stream(4, filter, bytes).bytes();
  }

  private static byte[] filters() {
    String chain = "/Filter[" + "/RunLengthDecode/LZWDecode/ASCII85Decode".repeat(5_000) + "]";
    return content(chain, zeros(1));
  }

  private static byte[] font(String type, String entry) {
    return RawPdf.page("", "").stream(4, "", "BT /F 12 Tf (ami) Tj ET")
        .object(5, "<</Type/Font/Subtype/" + type + "/BaseFont/X/FontDescriptor 6 0 R>>")
        .object(6, "<</Type/FontDescriptor/FontName/X/Flags 32/" + entry + " 7 0 R>>")
        .stream(7, FLATE + "/Subtype/Type1C", zeros(GIGABYTE))
        .bytes();
  }

  private static byte[] unicode(byte[] map) {
    return RawPdf.page("", "").stream(4, "", "BT /F 12 Tf (ami) Tj ET")
        .object(5, "<</Type/Font/Subtype/Type1/BaseFont/Courier/ToUnicode 6 0 R>>")
        .stream(6, FLATE, map)
        .bytes();
  }

  private static byte[] image(int width, int height) {
    String entries =
        "/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Width "
            + (width + "/Height " + height);
    return RawPdf.page("", "/XObject<</I 6 0 R>>").stream(4, "", "500 0 0 500 0 0 cm /I Do").stream(
            6, entries + FLATE, zeros(GIGABYTE))
        .bytes();
  }

  private static byte[] profile() {
    return RawPdf.page("", "/ColorSpace<</C[/ICCBased 6 0 R]>>").stream(
            4, "", "/C cs 1 1 1 sc 0 0 99 99 re f")
        .stream(6, "/N 3" + FLATE, zeros(GIGABYTE))
        .bytes();
  }

  private static byte[] table() {
    RawPdf pdf = RawPdf.page("", "").stream(4, "", "BT ET");
    int place = pdf.here();
    String entries = "/Type/XRef/Size 300000000/W[1 2 1]/Root 1 0 R" + FLATE;
    return pdf.stream(9, entries, folded("\1\0\17\0", GIGABYTE)).end(place);
  }

  private static byte[] objects() {
    RawPdf pdf = RawPdf.page("", "").stream(4, "", "BT ET");
    pdf.stream(6, "/Type/ObjStm/N 100000000/First 4" + FLATE, folded("1 0 ", GIGABYTE));
    int place = pdf.here();
    return pdf.stream(9, "/Type/XRef/Size 9/W[1 1 1]/Root 1 0 R", "\2\6\0\2\6\1\2\6\2\2\6\3")
        .end(place);
  }

  /** Twenty-five pages full of words that look like people, places and dates. */
  private static byte[] words() {
    RawPdf pdf = RawPdf.page("", "");
    StringBuilder text = new StringBuilder("BT /F 4 Tf 5 TL 5 835 Td ");
    for (int line = 0; line < 165; line++) {
      text.append("(Docteur Paul MARTIN 35000 RENNES n\u00e9 le 01/02/1950 Copie \u00e0 Mme ")
          .append("Dr Luc GUY ".repeat(10))
          .append(") Tj T* ");
    }
    pdf.stream(4, FLATE, RawPdf.deflated(text.append("ET").toString().getBytes(ISO_8859_1)));
    return pdf.object(2, "<</Type/Pages/Kids[" + "3 0 R ".repeat(25) + "]/Count 25>>").bytes();
  }

  private static byte[] predictor() {
    String entries = FLATE + "/DecodeParms<</Predictor 15/Colors 2147483647/Columns 2147483647>>";
    return content(entries, zeros(16));
  }
}
