package fr.pli.desktop.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * The page that a practice prints and locks away: the recovery key and what to do with it. It is
 * made in memory and must not be stored.
 *
 * @param practice name of the practice
 * @param person who made the vault
 * @param made day on which the vault was made
 */
public record RecoverySheet(String practice, VaultPerson person, LocalDate made, RecoveryKey key) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
  private static final float LEFT = 60;
  private static final float TOP = 770;
  private static final int GROUPS_PER_LINE = 5;
  private static final List<String> WORDS =
      List.of(
          "Cette clé ouvre les lettres de ce poste si toutes les phrases secrètes sont perdues.",
          "Elle n'est enregistrée nulle part : sans elle, personne ne peut la retrouver.",
          "",
          "•  Imprimez cette page et rangez-la sous clé, hors de vue des visiteurs.",
          "•  Ne la photographiez pas, ne l'envoyez pas, ne la gardez pas sur l'ordinateur.",
          "•  Pour l'utiliser : écran de déverrouillage, « Clé de secours », puis recopiez les",
          "   groupes. Les espaces, les tirets et les majuscules ne comptent pas.",
          "•  Choisissez ensuite une nouvelle phrase secrète. Cette feuille reste valable.",
          "•  Si la feuille a pu être lue par quelqu'un d'autre, prévenez l'administrateur.");

  /** The page as a PDF. */
  public byte[] pdf() {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      document.getDocumentInformation().setTitle("Pli - clé de secours");
      document.getDocumentCatalog().setLanguage("fr");
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        write(content);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(PDPageContentStream content) throws IOException {
    float y = line(content, FontName.HELVETICA_BOLD, 22, TOP, "Pli : clé de secours");
    y = line(content, FontName.HELVETICA, 13, y - 14, practice);
    String holder = (person.title() + " " + person.name()).strip();
    y = line(content, FontName.HELVETICA, 11, y, holder + ", le " + DAY.format(made)) - 26;
    String[] groups = key.text().split("-");
    for (int from = 0; from < groups.length; from += GROUPS_PER_LINE) {
      int to = Math.min(groups.length, from + GROUPS_PER_LINE);
      String text = String.join("  ", List.of(groups).subList(from, to));
      y = line(content, FontName.COURIER_BOLD, 20, y, text) - 8;
    }
    y -= 20;
    for (String sentence : WORDS) {
      y = line(content, FontName.HELVETICA, 11, y, sentence);
    }
  }

  /** Writes a line and gives the height of the next. */
  private static float line(
      PDPageContentStream content, FontName name, float size, float y, String text)
      throws IOException {
    PDFont font = new PDType1Font(name);
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(LEFT, y);
    content.showText(writable(font, text));
    content.endText();
    return y - size * 1.5f;
  }

  /** The fonts that every reader has know Western European characters; others become "?". */
  private static String writable(PDFont font, String text) {
    StringBuilder writable = new StringBuilder();
    text.codePoints().mapToObj(Character::toString).forEach(c -> writable.append(known(font, c)));
    return writable.toString();
  }

  private static String known(PDFont font, String character) {
    try {
      font.encode(character);
      return character;
    } catch (IllegalArgumentException | IOException _) {
      return "?";
    }
  }
}
