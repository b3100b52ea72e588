package fr.pli.desktop.vault;

import fr.pli.desktop.paper.SheetWriter;
import fr.pli.desktop.paper.SheetWriter.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

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
  private static final int GROUPS_PER_LINE = 5;
  private static final List<String> WHAT_IT_IS =
      List.of(
          "Cette clé ouvre les lettres de ce poste si toutes les phrases secrètes sont perdues.",
          "Elle n'est enregistrée nulle part : sans elle, personne ne peut la retrouver.");
  private static final List<String> WHAT_TO_DO =
      List.of(
          "Imprimez cette page et rangez-la sous clé, hors de vue des visiteurs.",
          "Ne la photographiez pas, ne l'envoyez pas, ne la gardez pas sur l'ordinateur.",
          "Pour l'utiliser : écran de déverrouillage, « Clé de secours », puis recopiez les"
              + " groupes. Les espaces, les tirets et les majuscules ne comptent pas.",
          "Choisissez ensuite une nouvelle phrase secrète. Cette feuille reste valable.",
          "Si la feuille a pu être lue par quelqu'un d'autre, prévenez l'administrateur.");

  /** The page as a PDF. */
  public byte[] pdf() {
    try (SheetWriter sheet = new SheetWriter("Pli - clé de secours")) {
      sheet.write(Style.TITLE, "Pli : clé de secours");
      sheet.write(Style.HEADING, practice);
      String holder = (person.title() + " " + person.name()).strip();
      sheet.write(Style.BODY, holder + ", le " + DAY.format(made));
      writeKey(sheet);
      for (String sentence : WHAT_IT_IS) {
        sheet.write(Style.BODY, sentence);
      }
      for (String advice : WHAT_TO_DO) {
        sheet.point(advice);
      }
      return sheet.pdf();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeKey(SheetWriter sheet) throws IOException {
    sheet.write(Style.KEY, "");
    List<String> groups = List.of(key.text().split("-"));
    for (int from = 0; from < groups.size(); from += GROUPS_PER_LINE) {
      int to = Math.min(groups.size(), from + GROUPS_PER_LINE);
      sheet.write(Style.KEY, String.join("  ", groups.subList(from, to)));
    }
    sheet.write(Style.KEY, "");
  }
}
