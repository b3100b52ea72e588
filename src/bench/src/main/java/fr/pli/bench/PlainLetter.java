package fr.pli.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * A fictional letter of one page as a PDF, each with another patient, written without a library.
 */
final class PlainLetter {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final List<String> NAMES =
      List.of("LE GALL", "MARCHAND", "BERTRAND", "DUVAL", "CARPENTIER", "NOËL", "FAURE");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private PlainLetter() {}

  /** The letter of this number; the same number gives the same bytes. */
  static byte[] of(int number) {
    return new PlainLetter().written(number);
  }

  private byte[] written(int number) {
    write("%PDF-1.4\n");
    object("<</Type/Catalog/Pages 2 0 R>>");
    object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    object(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
            + "/Resources<</Font<</F 4 0 R>>>>>>");
    object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    String content = content(number);
    object("<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    int table = bytes.size();
    write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
    write("trailer\n<</Size " + (offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table);
    write("\n%%EOF\n");
    return bytes.toByteArray();
  }

  private static String content(int number) {
    String name = NAMES.get(number % NAMES.size());
    StringBuilder page = new StringBuilder("BT /F 10 Tf\n");
    lines(page, 62, 790, "Docteur Claire MORVAN", "Médecine générale", "12 rue des Tilleuls");
    lines(page, 330, 690, "Docteur Paul AUBRY", "Cardiologie", "3 place du Port", "35000 RENNES");
    lines(page, 330, 600, "Rennes, le 20 novembre 2026");
    lines(page, 62, 560, "Objet : M. Yann " + name + ", né le 03/04/1948, dossier " + number);
    List<String> body = new ArrayList<>(List.of("Cher Confrère,"));
    for (int line = 0; line < 24; line++) {
      body.add("Je vous remercie de recevoir ce patient pour un avis, ligne " + line + ".");
    }
    lines(page, 62, 530, body.toArray(String[]::new));
    lines(page, 360, 150, "Dr Claire MORVAN");
    lines(page, 62, 110, "Copie : Dr Hélène CARON, pneumologue, Rennes");
    return page.append("ET").toString();
  }

  private static void lines(StringBuilder page, int x, int y, String... lines) {
    for (int at = 0; at < lines.length; at++) {
      page.append("1 0 0 1 ").append(x).append(' ').append(y - 14 * at).append(" Tm (");
      page.append(lines[at]).append(") Tj\n");
    }
  }

  private void object(String content) {
    offsets.add(bytes.size());
    write(offsets.size() + " 0 obj\n" + content + "\nendobj\n");
  }

  private void write(String text) {
    bytes.writeBytes(text.getBytes(WESTERN));
  }
}
