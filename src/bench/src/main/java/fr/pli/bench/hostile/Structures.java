package fr.pli.bench.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.random.RandomGenerator;

/** Files whose objects lead in circles, too deep, or nowhere. */
final class Structures {
  private static final int DEEP = 100_000;

  private Structures() {}

  static List<Oddity> all() {
    return List.of(
        new Oddity("vide", _ -> new byte[0]),
        new Oddity("un-octet", random -> new byte[] {(byte) random.nextInt(256)}),
        new Oddity("bruit", Structures::noise),
        new Oddity("entete-seul", _ -> "%PDF-1.7\n%%EOF\n".getBytes(ISO_8859_1)),
        new Oddity("table-en-boucle", _ -> tableLoop()),
        new Oddity("tables-en-cercle", _ -> tableCircle()),
        new Oddity("table-sans-fin", random -> hugeTable(random.nextInt(1 << 30))),
        new Oddity("largeurs", Structures::widths),
        new Oddity("arbre-en-boucle", _ -> tree("[2 0 R 2 0 R]", "2")),
        new Oddity("arbre-vers-parent", _ -> tree("[6 0 R 3 0 R]", "5")),
        new Oddity("pages-innombrables", _ -> tree("[3 0 R]", "2147483647")),
        new Oddity("pages-negatives", random -> tree("[3 0 R]", "-" + random.nextInt(9))),
        new Oddity("pages-nombreuses", random -> manyPages(1_500 + random.nextInt(1_500))),
        new Oddity("pages-repetees", _ -> tree("[" + "3 0 R ".repeat(1_999) + "]", "1999")),
        new Oddity("arbre-exponentiel", _ -> bushy()),
        new Oddity("tableaux-profonds", _ -> nested("[", "]")),
        new Oddity("tableaux-ouverts", _ -> nested("[", "")),
        new Oddity("dictionnaires-profonds", _ -> nested("<</A", ">>")),
        new Oddity("dictionnaires-ouverts", _ -> nested("<</A", "")),
        new Oddity("contenu-profond", _ -> content("[".repeat(DEEP))),
        new Oddity("contenu-dictionnaires", _ -> content("/A <<".repeat(DEEP))),
        new Oddity("longueur-cercle", _ -> lengthCircle()),
        new Oddity("reference-a-soi", _ -> selfReference()),
        new Oddity("flux-objets-a-soi", _ -> objectStreams(6)),
        new Oddity("flux-objets-cercle", _ -> objectStreams(7)),
        new Oddity("parents-en-cercle", _ -> inherited()),
        new Oddity("feuille", Structures::sheet),
        new Oddity("rotation", r -> turned("/Rotate " + (r.nextInt() - 90) + "/UserUnit 1e30")),
        new Oddity("mises-a-jour", _ -> updates()));
  }

  private static byte[] noise(RandomGenerator random) {
    byte[] bytes = new byte[1 + random.nextInt(50_000)];
    random.nextBytes(bytes);
    byte[] header = "%PDF-1.4\n".getBytes(ISO_8859_1);
    System.arraycopy(header, 0, bytes, 0, Math.min(bytes.length, header.length));
    return bytes;
  }

  private static RawPdf usual() {
    return RawPdf.page("", "").stream(4, "", "BT /F 12 Tf 70 700 Td (Cher ami) Tj ET");
  }

  private static byte[] tableLoop() {
    RawPdf pdf = usual();
    return pdf.bytes("/Root 1 0 R/Prev " + pdf.here());
  }

  private static byte[] tableCircle() {
    RawPdf pdf = usual();
    int first = pdf.here();
    pdf.write("xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R/Prev ");
    int second = first + 64;
    pdf.write(second + ">>\n").write(" ".repeat(second - pdf.here()));
    pdf.write("xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R/XRefStm " + second + "/Prev " + first);
    return pdf.write(">>\n").end(first);
  }

  private static byte[] hugeTable(int count) {
    RawPdf pdf = usual();
    int table = pdf.here();
    return pdf.write("xref\n0 " + count + "\n0000000000 65535 f \ntrailer\n<</Root 1 0 R>>\n")
        .end(table);
  }

  /** A cross-reference stream whose columns have any width and whose index has no end. */
  private static byte[] widths(RandomGenerator random) {
    List<String> widths =
        List.of("[0 0 0]", "[1 2147483647 1]", "[-1 -1 -1]", "[8 8 8]", "[1 1]", "[]", "[0 4 0]");
    String index = random.nextBoolean() ? "/Index[0 2147483647]" : "/Index[-5 9 0 100000000]";
    RawPdf pdf = usual();
    int place = pdf.here();
    return pdf.stream(
            9,
            "/Type/XRef/Size 2147483647/Root 1 0 R/W"
                + widths.get(random.nextInt(widths.size()))
                + index,
            new byte[random.nextInt(2_000)])
        .end(place);
  }

  private static byte[] tree(String kids, String count) {
    return usual()
        .object(2, "<</Type/Pages/Kids" + kids + "/Count " + count + "/Parent 6 0 R>>")
        .object(6, "<</Type/Pages/Kids[2 0 R]/Count " + count + "/Parent 2 0 R>>")
        .bytes();
  }

  private static byte[] manyPages(int count) {
    RawPdf pdf = usual();
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < count; page++) {
      kids.append(10 + page).append(" 0 R ");
      pdf.object(10 + page, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>");
    }
    return pdf.object(2, "<</Type/Pages/Kids[" + kids + "]/Count " + count + ">>").bytes();
  }

  /** Ten children, thirty levels. */
  private static byte[] bushy() {
    RawPdf pdf = usual();
    for (int level = 0; level < 30; level++) {
      String kid = (11 + level) + " 0 R ";
      pdf.object(10 + level, "<</Type/Pages/Kids[" + kid.repeat(10) + "]/Count 10>>");
    }
    return pdf.object(2, "<</Type/Pages/Kids[10 0 R]/Count 1000>>").object(40, "3 0 R").bytes();
  }

  private static byte[] nested(String open, String close) {
    return usual()
        .object(
            1,
            "<</Type/Catalog/Pages 2 0 R/Nest "
                + open.repeat(DEEP)
                + " 1 "
                + close.repeat(DEEP)
                + ">>")
        .bytes();
  }

  private static byte[] content(String content) {
    return RawPdf.page("", "").stream(4, "", content).bytes();
  }

  private static byte[] lengthCircle() {
    return RawPdf.page("", "").object(4, "<</Length 4 0 R>>\nstream\nBT ET\nendstream").bytes();
  }

  private static byte[] selfReference() {
    return usual().object(5, "5 0 R").object(4, "4 0 R").bytes("/Root 1 0 R/Info 5 0 R");
  }

  /** Object streams that claim to hold each other, or themselves, or to extend themselves. */
  private static byte[] objectStreams(int holder) {
    RawPdf pdf = usual();
    pdf.stream(6, "/Type/ObjStm/N 2147483647/First 8/Extends 6 0 R", "6 0 1 9 <<>> 6 0 R");
    pdf.stream(7, "/Type/ObjStm/N 1/First 4/Extends " + holder + " 0 R", "7 0 7 0 R");
    int place = pdf.here();
    byte[] rows = {
      0, 0, 0, 2, (byte) holder, 0, 2, (byte) holder, 1, 2, 6, 2, 1, 0, 9, 2, 7, 0, 2, 6, 0, 2, 7, 0
    };
    return pdf.stream(8, "/Type/XRef/Size 8/W[1 1 1]/Root 1 0 R", rows).end(place);
  }

  private static byte[] inherited() {
    return usual()
        .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 6 0 R>>")
        .object(6, "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>")
        .object(3, "<</Type/Page/Parent 2 0 R/Contents[4 0 R 4 0 R]>>")
        .bytes();
  }

  private static byte[] sheet(RandomGenerator random) {
    List<String> boxes =
        List.of(
            "[0 0 0 0]",
            "[0 0 1e9 1e9]",
            "[0 0 -595 -842]",
            "[0 0 NaN NaN]",
            "[]",
            "[0 0 1e38 1]",
            "[0 0 1e999 1e999]",
            "[5 0 R 5 0 R 5 0 R 5 0 R]",
            "[0 0 0.001 0.001]",
            "(x)",
            "[2147483647 2147483647 -2147483648 -2147483648]",
            "[0 0 14400 14400]");
    return RawPdf.page(boxes.get(random.nextInt(boxes.size())), "", "").stream(
            4, "", "BT /F 12 Tf 70 700 Td (Cher ami) Tj 1e38 0 0 1e38 1e38 0 Tm (ami) Tj ET")
        .bytes();
  }

  private static byte[] turned(String entries) {
    return RawPdf.page(entries, "").stream(4, "", "BT /F 12 Tf (ami) Tj ET").bytes();
  }

  /** Two hundred updates one after the other, each with a header of its own. */
  private static byte[] updates() {
    RawPdf pdf = usual();
    int before = pdf.here();
    pdf.write("xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R>>\n%%EOF\n");
    for (int update = 0; update < 200; update++) {
      pdf.write("%PDF-1." + update % 8 + "\n");
      pdf.object(5, "<</Type/Font/Subtype/Type1/BaseFont/Courier/Update " + update + ">>");
      int here = pdf.here();
      pdf.write("xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R/Prev " + before + ">>\n%%EOF\n");
      before = here;
    }
    return pdf.bytes("/Root 1 0 R/Prev " + before);
  }
}
