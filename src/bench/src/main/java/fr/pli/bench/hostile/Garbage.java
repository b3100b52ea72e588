package fr.pli.bench.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.random.RandomGenerator;

/** Sound pages around pictures, fonts and maps that are noise, or nearly sound. */
final class Garbage {
  private Garbage() {}

  static List<Oddity> all() {
    return List.of(
        new Oddity("jbig2", random -> image("JBIG2Decode", random)),
        new Oddity("jpeg2000", random -> image("JPXDecode", random)),
        new Oddity("fax", random -> image("CCITTFaxDecode/DecodeParms<</K -1>>", random)),
        new Oddity("jpeg", random -> image("DCTDecode", random)),
        new Oddity("jpeg-immense", _ -> hugeJpeg()),
        new Oddity("lzw", random -> image("LZWDecode", random)),
        new Oddity("en-ligne", random -> inline(random)),
        new Oddity("police-bruit", random -> font("TrueType", "FontFile2", random)),
        new Oddity("type1-bruit", random -> font("Type1", "FontFile", random)),
        new Oddity("cff-bruit", random -> font("Type1", "FontFile3", random)),
        new Oddity("cmap-casse", Garbage::map),
        new Oddity("chiffre-casse", Garbage::locked),
        new Oddity("signature", Garbage::signature),
        new Oddity("profil-bruit", Garbage::profile));
  }

  private static byte[] noise(RandomGenerator random) {
    byte[] bytes = new byte[1 + random.nextInt(20_000)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] image(String filter, RandomGenerator random) {
    int side = random.nextBoolean() ? 1 + random.nextInt(2_000) : random.nextInt();
    return picture(filter, side, noise(random));
  }

  private static byte[] picture(String filter, int side, byte[] bytes) {
    String entries =
        "/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 1/Width "
            + side
            + "/Height "
            + side;
    return RawPdf.page("", "/XObject<</I 6 0 R>>").stream(
            4, "", "500 0 0 500 0 0 cm /I Do BT /F 12 Tf (ami) Tj ET")
        .stream(6, entries + "/Filter/" + filter, bytes)
        .bytes();
  }

  /** A header for 65,500 by 65,500 pixels and hardly anything behind it. */
  private static byte[] hugeJpeg() {
    String head =
        "\u00ff\u00d8\u00ff\u00c0\0\21\10\u00ff\u00dc\u00ff\u00dc\3\1\42\0\2\21\1\3\21\1"
            + "\u00ff\u00da\0\14\3\1\0\2\21\3\21\0\77\0";
    return picture("DCTDecode", 65_500, (head + "\0".repeat(9_000)).getBytes(ISO_8859_1));
  }

  private static byte[] inline(RandomGenerator random) {
    String noise = new String(noise(random), ISO_8859_1);
    return RawPdf.page("", "").stream(
            4, "", "BI /W 2147483647 /H 99999 /BPC 8 /CS /RGB ID " + noise + " EI BT ET")
        .bytes();
  }

  private static byte[] font(String type, String entry, RandomGenerator random) {
    byte[] file = noise(random);
    byte[] start = (random.nextBoolean() ? "\0\1\0\0\0\77" : "%!PS-AdobeFont").getBytes(ISO_8859_1);
    System.arraycopy(start, 0, file, 0, Math.min(start.length, file.length));
    return RawPdf.page("", "").stream(4, "", "BT /F 12 Tf 70 700 Td (Cher ami) Tj ET")
        .object(5, "<</Type/Font/Subtype/" + type + "/BaseFont/X/FontDescriptor 6 0 R>>")
        .object(6, "<</Type/FontDescriptor/FontName/X/Flags 32/" + entry + " 7 0 R>>")
        .stream(7, "/Subtype/OpenType", file)
        .bytes();
  }

  private static byte[] map(RandomGenerator random) {
    List<String> maps =
        List.of(
            "1 begincodespacerange <00000000000000000000> <ff> endcodespacerange",
            "99999999 beginbfrange <00> <ffffffff> <0041> endbfrange",
            "1 beginbfrange <0000> <ffff> [<d800> <d800>] endbfrange",
            "1 begincidrange <00000000> <ffffffff> 0 endcidrange",
            "1 beginbfchar <",
            "/X usecmap",
            "1 beginbfchar <41> <d83d> endbfchar",
            "1 beginbfchar <41> <" + "0041".repeat(100_000) + "> endbfchar");
    return RawPdf.page("", "").stream(4, "", "BT /F 12 Tf 70 700 Td (AAAA) Tj ET")
        .object(
            5,
            "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R"
                + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
                + "/W[0 2147483647 1 5 [1 2 (x)] 0]/FontDescriptor<</FontName/X>>>>]>>")
        .stream(6, "", maps.get(random.nextInt(maps.size())))
        .bytes();
  }

  private static byte[] locked(RandomGenerator random) {
    RawPdf pdf = RawPdf.page("", "").stream(4, "", "BT ET");
    String key = "ab".repeat(random.nextInt(40));
    pdf.object(
        9,
        "<</Filter/Standard/V %d/R %d/Length %d/P -1/O<%s>/U<%s>/OE<%s>/CF 9 0 R/StmF/X>>"
            .formatted(random.nextInt(7), random.nextInt(8), random.nextInt(), key, key, key));
    return pdf.bytes("/Root 1 0 R/Encrypt 9 0 R/ID[<00><00>]");
  }

  private static byte[] signature(RandomGenerator random) {
    return RawPdf.page("/Annots[7 0 R]", "").stream(4, "", "BT ET")
        .object(
            7,
            "<</Subtype/Widget/FT/Sig/Rect[0 0 9 9]/V<</ByteRange[0 -1 2147483647 9]/Contents<"
                + "30".repeat(random.nextInt(5_000))
                + ">>>>>")
        .object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[7 0 R 7 0 R]/XFA 4 0 R>>>>")
        .bytes();
  }

  private static byte[] profile(RandomGenerator random) {
    return RawPdf.page("", "/ColorSpace<</C[/ICCBased 6 0 R]>>").stream(
            4, "", "/C cs 1 1 1 sc 0 0 99 99 re f")
        .stream(6, "/N 3", noise(random))
        .bytes();
  }
}
