package fr.pli.desktop.pages;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pages that are written by hand: fonts whose letters are drawings, layers, grey profiles. */
final class DrawnFont {
  private static final String TEXT =
      "BT /F 12 Tf 60.3 700 Td (aa aaa a) Tj 0 -20.3 Td (a aa) Tj 7.7 -20.1 Td (aaaa) Tj ET";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private DrawnFont() {}

  /** Letters that are a square of eight by eight, with another box. */
  static byte[] page(String box) {
    return withLetter("10 0 " + box + " d1 0 0 8 8 re f");
  }

  /** Letters that are green. */
  static byte[] coloured() {
    return withLetter("10 0 d0 0 1 0 rg 0 0 8 8 re f");
  }

  private static byte[] withLetter(String letter) {
    return new DrawnFont()
            .start("/Font<</F 5 0 R>>", "", TEXT)
            .object(
                "<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[.1 0 0 .1 0"
                    + " 0]/CharProcs<</a 6 0 R>>/Encoding<</Differences[97/a]>>/FirstChar"
                    + " 97/LastChar 97/Widths[10]/Resources<<>>>>")
            .stream("", letter.getBytes(StandardCharsets.US_ASCII))
            .end();
  }

  /** Text in a layer that is switched off. */
  static byte[] hidden() {
    return new DrawnFont()
        .start(
            "/Font<</F 5 0 R>>/Properties<</L 6 0 R>>",
            "/OCProperties<</OCGs[6 0 R]/D<</BaseState/OFF>>>>",
            "/OC /L BDC " + TEXT + " EMC")
        .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
        .object("<</Type/OCG/Name(L)>>")
        .end();
  }

  /** A square in the middle of the greys of a profile. */
  static byte[] greyProfile() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
    return new DrawnFont()
        .start("/ColorSpace<</C[/ICCBased 5 0 R]>>", "", "/C cs .5 sc 60 60 100 100 re f").stream(
                "/N 1", profile)
            .end();
  }

  /** A form in a form that darkens what is under it. */
  static byte[] blended() {
    String group = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency>>";
    return new DrawnFont()
            .start(
                "/XObject<</G 5 0 R>>/ExtGState<</N<</BM/Normal>>>>",
                "",
                "/N gs 1 1 0 rg 0 0 300 300 re f /G Do")
            .stream(
                group + "/Resources<</XObject<</G 6 0 R>>>>",
                "/G Do".getBytes(StandardCharsets.US_ASCII))
            .stream(
                group + "/Resources<</ExtGState<</M<</BM/Multiply>>>>>>",
                "/M gs 0 1 1 rg 50 50 100 100 re f".getBytes(StandardCharsets.US_ASCII))
            .end();
  }

  private DrawnFont start(String resources, String catalogue, String content) {
    write("%PDF-1.5\n");
    object("<</Type/Catalog/Pages 2 0 R" + catalogue + ">>");
    object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    object(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<"
            + (resources + ">>>>"));
    return stream("", content.getBytes(StandardCharsets.US_ASCII));
  }

  private DrawnFont object(String body) {
    offsets.add(bytes.size());
    write(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    return this;
  }

  private DrawnFont stream(String entries, byte[] content) {
    offsets.add(bytes.size());
    write(offsets.size() + " 0 obj\n<<" + entries + "/Length " + content.length + ">>\nstream\n");
    bytes.writeBytes(content);
    write("\nendstream\nendobj\n");
    return this;
  }

  private byte[] end() {
    int table = bytes.size();
    write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
    write("trailer\n<</Size " + (offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table);
    write("\n%%EOF\n");
    return bytes.toByteArray();
  }

  private void write(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
