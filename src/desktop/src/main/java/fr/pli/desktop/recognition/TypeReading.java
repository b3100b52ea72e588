package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.DocumentType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The type of document: by its title, failing that by the turns of phrase of the trade. */
final class TypeReading {
  private record Sign(Pattern pattern, DocumentType type, double confidence) {}

  /** Titles, glued, because they are often printed with spaced letters. */
  private static final List<Sign> TITLES =
      List.of(
          sign("ordonnance(?:medicale|bizone)?", DocumentType.PRESCRIPTION, 0.95),
          sign("certificatmedical.*", DocumentType.CERTIFICATE, 0.95),
          sign("c(?:ompte)?r(?:endu)?operatoire.*", DocumentType.OPERATIVE_REPORT, 0.95),
          sign(
              "c(?:ompte)?r(?:endu)?(?:de)?(?:passage|sejour)auxurgences.*",
              DocumentType.EMERGENCY_REPORT,
              0.95),
          sign("c(?:ompte)?r(?:endu)?d?hospitalisation.*", DocumentType.HOSPITAL_REPORT, 0.92),
          sign(
              "c(?:ompte)?r(?:endu)?(?:de)?consultation.*", DocumentType.CONSULTATION_REPORT, 0.95),
          sign("lettredeliaison.*sortie.*", DocumentType.DISCHARGE_LETTER, 0.95),
          sign("lettredesortie.*", DocumentType.DISCHARGE_LETTER, 0.92),
          sign("(?:lettredadressage|courrierdadressage).*", DocumentType.REFERRAL, 0.95),
          sign("(?:volet|note)de(?:synthesemedicale|transfert).*", DocumentType.TRANSFER_NOTE, 0.7),
          sign("synthesemedicale.*", DocumentType.MEDICAL_SUMMARY, 0.9),
          sign(
              "(?:resultats?d(?:e|')?.*(?:analyses?|biologie|examens?).*|examensdebiologie.*"
                  + "|c(?:ompte)?r(?:endu)?danalyses.*|biologiemedicale)",
              DocumentType.LABORATORY_REPORT,
              0.93),
          sign(
              "(?:c(?:ompte)?r(?:endu)?d?(?:e|')?)?(?:irm|scanner|tdm|tomodensitometrie|echographie"
                  + "|echodoppler|doppler|radiographie|radio|mammographie|scintigraphie|imagerie"
                  + "|tep|osteodensitometrie|arthroscanner|angioscanner)(?!.*(?:service|centre)).*",
              DocumentType.IMAGING_REPORT,
              0.93));

  private static final List<Sign> PHRASES =
      List.of(
          sign("entree dans votre etablissement", DocumentType.TRANSFER_NOTE, 0.85),
          sign(
              "(?:a sejourne|(?:a ete|etait) hospitalisee?|hospitalisee? dans (?:le|notre) service)"
                  + ".{0,80}\\bdu .{4,30} au \\d",
              DocumentType.DISCHARGE_LETTER,
              0.88),
          sign("passage aux urgences (?:du|le|de ce)", DocumentType.EMERGENCY_REPORT, 0.7),
          sign(
              "je (?:vous|te) (?:adresse|confie|envoie) (?:a nouveau |ce jour"
                  + " )?(?:monsieur|madame|m |mme|mlle|votre|le jeune|la jeune|l enfant|ce"
                  + " patient|cette patiente)",
              DocumentType.REFERRAL,
              0.9),
          sign(
              "(?:pourriez|voudriez) vous (?:bien )?(?:le |la )?(?:recevoir|voir|examiner)",
              DocumentType.REFERRAL,
              0.88),
          sign(
              "(?:merci|remercie) (?:par avance )?de (?:bien vouloir )?(?:le |la"
                  + " )?(?:recevoir|voir|revoir|examiner|prendre en charge)",
              DocumentType.REFERRAL,
              0.85),
          sign(
              "je (?:vous|te) (?:adresse|confie|envoie) (?!mes|mon|ma |l expression|ci |copie"
                  + "|une? |le |les |ce |ces |des |par |avec )\\w+ .{0,100}?\\b(?:pour|afin)\\b",
              DocumentType.REFERRAL,
              0.8),
          sign("voici la synthese", DocumentType.MEDICAL_SUMMARY, 0.75),
          sign(
              "(?:m avoir|nous avoir|m aviez|nous avez) (?:adresse|confie)e?",
              DocumentType.CONSULTATION_REPORT,
              0.9),
          sign(
              "j ai (?:vu|revu|recu|examine)\\b.{0,60}(?:consultation|monsieur|madame|mme|jeune"
                  + "|votre patient)",
              DocumentType.CONSULTATION_REPORT,
              0.9),
          sign("vu(?:e)? (?:ce jour )?en consultation", DocumentType.CONSULTATION_REPORT, 0.85));

  private static final int LONGEST_TITLE = 9;

  private TypeReading() {}

  static @Nullable Recognised<DocumentType> read(Letter letter) {
    for (Line line : letter.lines()) {
      boolean high = line.page() == letter.firstPage() && letter.depth(line) < 0.6;
      if (high && looksLikeTitle(line)) {
        String glued = Folding.glue(line.text());
        for (Sign sign : TITLES) {
          if (sign.pattern().matcher(glued).matches()) {
            return found(sign, List.of(line.place()), "title");
          }
        }
      }
    }
    // The turns of phrase are those of colleagues.
    return toLayPerson(letter) ? null : phrase(letter);
  }

  private static @Nullable Recognised<DocumentType> phrase(Letter letter) {
    String text = Folding.fold(letter.text());
    for (Sign sign : PHRASES) {
      if (sign.pattern().matcher(text).find()) {
        return found(sign, List.of(), "phrase");
      }
    }
    return null;
  }

  private static boolean looksLikeTitle(Line line) {
    String text = line.text();
    boolean loud = text.equals(text.toUpperCase(java.util.Locale.ROOT));
    boolean bold = line.words().stream().allMatch(word -> word.bold());
    return (loud || bold || text.matches("(?i)compte[ -]rendu .*"))
        && (line.words().size() <= LONGEST_TITLE
            || line.words().stream().allMatch(word -> word.text().length() < 3));
  }

  private static boolean toLayPerson(Letter letter) {
    return AddressBlocks.find(letter).stream()
        .map(block -> block.lines().getFirst().text())
        .anyMatch(first -> first.matches("^" + fr.pli.desktop.recognition.Titles.CIVIL + "\\s.*"));
  }

  private static Recognised<DocumentType> found(Sign sign, List<Place> places, String reason) {
    return new Recognised<>(sign.type(), sign.confidence(), places, reason);
  }

  private static Sign sign(String pattern, DocumentType type, double confidence) {
    return new Sign(Pattern.compile(pattern), type, confidence);
  }
}
