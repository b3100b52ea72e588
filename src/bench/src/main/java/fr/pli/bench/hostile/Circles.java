package fr.pli.bench.hostile;

import java.util.List;

/** Drawings that draw themselves. */
final class Circles {
  private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 99 99]";
  private static final int FAN = 10;
  private static final int LEVELS = 20;

  private Circles() {}

  static List<Oddity> all() {
    return List.of(
        new Oddity("forme-en-boucle", _ -> form()),
        new Oddity("formes-exponentielles", _ -> forms()),
        new Oddity("formes-profondes", _ -> chain()),
        new Oddity("motif-en-boucle", _ -> pattern()),
        new Oddity("type3-en-boucle", _ -> type3()),
        new Oddity("masque-en-boucle", _ -> mask()),
        new Oddity("annotation-en-boucle", _ -> annotation()),
        new Oddity("couleur-en-boucle", _ -> colour("[/Indexed 6 0 R 255 (abc)]")),
        new Oddity("couleur-separation", _ -> colour("[/Separation/X 6 0 R 7 0 R]")),
        new Oddity("fonction-en-boucle", _ -> function()),
        new Oddity("fonction-programme", _ -> program()),
        new Oddity("police-descendante", _ -> descendant()),
        new Oddity("degrade", _ -> shading()),
        new Oddity("pavage", _ -> tiles()),
        new Oddity("tirets", _ -> dashes()));
  }

  private static byte[] form() {
    return RawPdf.page("", "/XObject<</N 6 0 R>>").stream(4, "", "/N Do").stream(
            6, FORM + "/Resources<</XObject<</N 6 0 R>>>>", "/N Do /N Do")
        .bytes();
  }

  private static byte[] forms() {
    RawPdf pdf = RawPdf.page("", "/XObject<</N 10 0 R>>").stream(4, "", "/N Do");
    for (int level = 0; level < LEVELS; level++) {
      String next = FORM + "/Resources<</XObject<</N " + (11 + level) + " 0 R>>>>";
      pdf.stream(10 + level, next, "/N Do ".repeat(FAN));
    }
    return pdf.stream(10 + LEVELS, FORM, "0 0 1 1 re f").bytes();
  }

  private static byte[] chain() {
    RawPdf pdf = RawPdf.page("", "/XObject<</N 10 0 R>>").stream(4, "", "/N Do");
    for (int level = 0; level < 900; level++) {
      pdf.stream(
          10 + level, FORM + "/Resources<</XObject<</N " + (11 + level) + " 0 R>>>>", "/N Do");
    }
    return pdf.bytes();
  }

  private static byte[] pattern() {
    String tile =
        "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 1/YStep 1";
    return RawPdf.page("", "/Pattern<</P 6 0 R>>").stream(
            4, "", "/Pattern cs /P scn 0 0 595 842 re f")
        .stream(6, tile + "/Resources<</Pattern<</P 6 0 R>>>>", "/Pattern cs /P scn 0 0 9 9 re f")
        .bytes();
  }

  private static byte[] type3() {
    return RawPdf.page("", "").stream(4, "", "BT /F 12 Tf (aaaa) Tj ET")
        .object(
            5,
            "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 97"
                + "/LastChar 97/Widths[1]/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>"
                + "/Resources<</Font<</F 5 0 R>>>>>>")
        .stream(6, "", "1 0 d0 BT /F 1 Tf (aa) Tj ET")
        .bytes();
  }

  private static byte[] mask() {
    String state = "/ExtGState<</G<</SMask<</S/Luminosity/G 6 0 R>>>>>>";
    return RawPdf.page("", state + "/XObject<</N 6 0 R>>").stream(
            4, "", "/G gs /N Do 0 0 99 99 re f")
        .stream(
            6, FORM + "/Group<</S/Transparency>>/Resources<<" + state + ">>", "/G gs 0 0 9 9 re f")
        .bytes();
  }

  private static byte[] annotation() {
    return RawPdf.page("/Annots[7 0 R 7 0 R]", "").stream(4, "", "BT ET").stream(
            6, FORM + "/Resources<</XObject<</N 6 0 R>>>>", "/N Do")
        .object(7, "<</Type/Annot/Subtype/Stamp/Rect[0 0 99 99]/AP<</N 6 0 R>>/Parent 7 0 R>>")
        .bytes();
  }

  private static byte[] colour(String space) {
    return RawPdf.page("", "/ColorSpace<</C 6 0 R>>").stream(4, "", "/C cs 1 sc 0 0 99 99 re f")
        .object(6, space)
        .object(7, "<</FunctionType 2/Domain[0 1]/N 1>>")
        .bytes();
  }

  private static byte[] function() {
    return RawPdf.page("", "/ColorSpace<</C[/Separation/X/DeviceRGB 6 0 R]>>").stream(
            4, "", "/C cs 1 sc 0 0 99 99 re f")
        .object(
            6, "<</FunctionType 3/Domain[0 1]/Functions[6 0 R 6 0 R]/Bounds[0.5]/Encode[0 1 0 1]>>")
        .bytes();
  }

  private static byte[] program() {
    return RawPdf.page("", "/ColorSpace<</C[/Separation/X/DeviceRGB 6 0 R]>>").stream(
            4, "", "/C cs 1 sc 0 0 99 99 re f")
        .stream(
            6,
            "/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]",
            "{" + "{".repeat(50_000) + "1 2147483647 copy".repeat(100) + "}".repeat(50_000) + "}")
        .bytes();
  }

  private static byte[] descendant() {
    return RawPdf.page("", "").stream(4, "", "BT /F 12 Tf (aaaa) Tj ET")
        .object(
            5,
            "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 6 0 R/DescendantFonts[5 0 R]"
                + "/ToUnicode 6 0 R>>")
        .stream(6, "/Type/CMap/UseCMap 6 0 R", "/X usecmap")
        .bytes();
  }

  private static byte[] shading() {
    return RawPdf.page("", "/Shading<</S 6 0 R>>").stream(4, "", "/S sh").stream(
            6,
            "/ShadingType 7/ColorSpace/DeviceRGB/BitsPerCoordinate 8/BitsPerComponent 8"
                + "/BitsPerFlag 8/Decode[0 1e9 0 1e9 0 1 0 1 0 1]",
            "\0\177abc".repeat(200_000))
        .bytes();
  }

  private static byte[] tiles() {
    String tile = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1";
    return RawPdf.page("", "/Pattern<</P 6 0 R>>").stream(
            4, "", "/Pattern cs /P scn 0 0 595 842 re f")
        .stream(6, tile + "/BBox[0 0 1e8 1e8]/XStep 1e-9/YStep 1e-9", "0 0 1 1 re f")
        .bytes();
  }

  private static byte[] dashes() {
    String lines = "[0.0000001 0.0000001] 0 d 0.001 w 0 0 m 1e7 1e7 l S ";
    return RawPdf.page("", "").stream(4, "", lines.repeat(100)).bytes();
  }
}
