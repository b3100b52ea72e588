package fr.pli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes an extraction of mailboxes with as many lines as the national one: fictional people with
 * homonyms and second mailboxes, fifteen in a hundred organisations.
 */
final class FictionalExtraction {
  /** Lines of the national file in August 2026. */
  static final int NATIONAL = 535_928;

  private static final String HEADER =
      "Type de BAL|Adresse BAL|Type Identifiant PP|Identifiant PP|Identification nationale PP|Type"
          + " identifiant structure|Identification Structure|Service de rattachement|Civilité"
          + " d'exercice|Nom d'exercice|Prénom d'exercice|Catégorie profession|Libellé de"
          + " catégorie profession|Code Profession|Libellé Profession|Code savoir-faire|Libellé"
          + " savoir-faire|Dématérialisation|Raison Sociale structure BAL|Enseigne commerciale"
          + " structure BAL|L2COMPLEMENTLOCALISATION structure BAL|L3COMPLEMENTDISTRIBUTION"
          + " structure BAL|L4NUMEROVOIE structure BAL|L4COMPLEMENTNUMEROVOIE structure"
          + " BAL|NL4TYPEVOIE structure BAL|L4LIBELLEVOIE structure BAL|L5LIEUDITMENTION structure"
          + " BAL|L6LIGNEACHEMINEMENT structure BAL|Code postal structure BAL|Département"
          + " structure BAL|Pays structure BAL|";

  /** Profession code and label, specialty code and label; frequent ones stand several times. */
  private static final List<String> TRADES =
      List.of(
          "10|Médecin|SM54|Médecine Générale",
          "10|Médecin|SM54|Médecine Générale",
          "10|Médecin|SM54|Médecine Générale",
          "10|Médecin|SM54|Médecine Générale",
          "60|Infirmier||",
          "60|Infirmier||",
          "60|Infirmier||",
          "70|Masseur-Kinésithérapeute||",
          "70|Masseur-Kinésithérapeute||",
          "21|Pharmacien||",
          "40|Chirurgien-Dentiste||",
          "50|Sage-Femme||",
          "10|Médecin|SM04|Cardiologie et maladies vasculaires",
          "10|Médecin|SM15|Dermatologie et vénéréologie",
          "10|Médecin|SM40|Pédiatrie",
          "10|Médecin|SM42|Psychiatrie",
          "10|Médecin|SM38|Ophtalmologie",
          "10|Médecin|SM44|Radio-diagnostic",
          "10|Médecin|SM20|Gynécologie-obstétrique",
          "10|Médecin|SM24|Hépato-gastro-entérologie",
          "10|Médecin|SM32|Neurologie",
          "10|Médecin|SM48|Rhumatologie",
          "10|Médecin|SM41|Pneumologie",
          "10|Médecin|SM02|Anesthésie-réanimation");

  private static final List<String> HOUSES =
      List.of(
          "Centre hospitalier %s",
          "Clinique %s",
          "Hôpital %s",
          "Laboratoire %s",
          "Centre d'imagerie %s",
          "Maison de santé %s",
          "EHPAD %s",
          "Pharmacie %s");
  private static final List<String> SERVICES =
      List.of(
          "",
          "",
          "Service de cardiologie",
          "Urgences",
          "Maternité",
          "Service de pédiatrie",
          "Hôpital de jour",
          "Secrétariat de neurologie");

  private final Random random = new Random(535_928);
  private final FictionalNames names = new FictionalNames(random);
  private final List<Someone> sample = new ArrayList<>();
  private final List<String> former = new ArrayList<>();

  /** Someone who is in the file, as a person would look for them; organisations bear no RPPS. */
  record Someone(
      String given,
      String family,
      String town,
      String postcode,
      String specialty,
      String rpps,
      String mail) {}

  /** Writes the file; gives some of its people, the same each time. */
  List<Someone> write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      for (int row = 0; row < rows; row++) {
        out.write(random.nextInt(100) < 15 ? organisation(row) : person(row, rows));
        out.write('\n');
      }
    }
    return sample;
  }

  private String person(int row, int rows) {
    // One mailbox in fifty is the second of someone who came before.
    String known = random.nextInt(50) == 0 && !former.isEmpty() ? any(former) : "";
    String[] who = (known.isEmpty() ? newcomer(row) : known).split("\\|", -1);
    String family = who[0];
    String given = who[1];
    String rpps = who[2];
    int town = names.town();
    String trade = TRADES.get(Math.floorMod(rpps.hashCode(), TRADES.size()));
    String mail =
        plain(given)
            + "."
            + plain(family)
            + row
            + "@"
            + plain(trade.split("\\|", -1)[1])
            + ".mssante.example";
    if (row % (rows / 300 + 1) == 0) {
      String label = trade.split("\\|", -1)[3];
      sample.add(
          new Someone(given, family, names.townName(town), postcode(town), label, rpps, mail));
    }
    return String.join(
        "|",
        "PER|" + mail + "|8|" + rpps + "|8" + rpps + "|||",
        "DR",
        FictionalNames.shouted(family),
        FictionalNames.shouted(given),
        "C|Civil",
        trade,
        "O|CABINET " + FictionalNames.shouted(family) + "|",
        address(town));
  }

  private String newcomer(int row) {
    String who = names.family() + "|" + names.given() + "|" + (10_000_000_000L + row * 13L);
    if (row % 20 == 0) {
      former.add(who);
    }
    return who;
  }

  private String organisation(int row) {
    int town = names.town();
    String house = any(HOUSES).formatted(names.family());
    String service = any(SERVICES);
    return String.join(
        "|",
        "ORG|"
            + plain(service.isEmpty() ? "contact" : service)
            + row
            + "@"
            + plain(house)
            + ".mssante.example",
        "|||FINESS|" + (100_000_000 + row),
        service,
        "|||||||||O",
        FictionalNames.shouted(house),
        "",
        address(town));
  }

  private String address(int town) {
    String postcode = postcode(town);
    return String.join(
        "|",
        "",
        "",
        Integer.toString(1 + random.nextInt(150)),
        "",
        "R",
        "DES " + FictionalNames.shouted(names.family()),
        "",
        postcode + " " + FictionalNames.shouted(names.townName(town)),
        postcode,
        postcode.substring(0, 2),
        "99000",
        "");
  }

  private static String postcode(int town) {
    return "%02d%03d".formatted(1 + town * 37 % 95, town * 10 % 1000);
  }

  private <T> T any(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private static String plain(String text) {
    String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return bare.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
  }
}
