package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which people say what they do: professions, specialties, ranks, wards. */
final class Trades {
  /** A specialty or profession that entries of the directory have too. */
  private static final Pattern SPECIALTY =
      Pattern.compile(
          "\\b(\\w{3,}(?:logue|logiste|logie|iatre|iatrie|opathe|therapeute|geriste|genologue)|generaliste|medecine"
              + " generale|infirmiere?s?|sage femme|pharmacien(?:ne)?|orl"
              + "|dentiste|dieteticien(?:ne)?|orthophoniste|orthoptiste|ergotherapeute|psychomotricien(?:ne)?"
              + "|podologue|chirurgien(?:ne)?|anesthesiste|reanimateur|orthopediste|interniste"
              + "|geriatre|biologiste|urgentiste|psychologue|audioprothesiste|opticien(?:ne)?|idel?)\\b");

  /** Ranks and parts that people write behind or below their names. */
  private static final Pattern RANK =
      Pattern.compile(
          "medecins?|docteur|dr|pr|professeur|praticien|praticienne|attache|attachee|assistant|assistante"
              + "|chef|cheffe|interne|externe|ancien|ancienne|traitant|traitante|coordonnateur"
              + "|coordonnatrice|coordinateur|coordinatrice|remplacant|remplacante|collaborateur"
              + "|collaboratrice|specialiste|qualifie|qualifiee|responsable|adjoint|ph|puph|pu|mcu"
              + "|mcuph|cca|md|phd|kine|masseur|ide|idel|sage|cadre|directeur|directrice");

  /** Wards and other words that begin with a capital beside a name and are no town. */
  private static final Pattern OTHER =
      Pattern.compile(
          "medecine|medical|medicale|hospitalier|hospitaliere|hospitaliers|clinique|service|services"
              + "|unite|pole|departement|cabinet|maison|sante|centre|hopital|hopitaux|chu|chr|ch|chru"
              + "|ghu|gh|ehpad|had|ssiad|ssr|smr|usld|polyclinique|laboratoire|pharmacie|institut"
              + "|residence|foyer|groupe|groupement|chirurgie|imagerie|correspondant|correspondante"
              + "|generale|liberal|liberale|fax|tel|telephone|telecopie|mail|courriel|email|mssante"
              + "|apicrypt|rpps|adeli|finess|par|via|pour|avec|sous|info|information|copie|mt"
              + "|consultation|consultations|secretariat|urgences|maternite|bp|cs|cedex|rue|avenue"
              + "|boulevard|place|route|chemin|allee|impasse|quai|cours|bis|ter|monsieur|madame"
              + "|femme|courrier|poste|messagerie|securisee|main|propre|remis|date|age|page");

  private Trades() {}

  /** The specialties and professions that a folded text names. */
  static Matcher specialties(String folded) {
    return SPECIALTY.matcher(folded);
  }

  /** True for a word that says what somebody does or of what somebody is part: no name, no town. */
  static boolean named(String word) {
    return practised(word) || OTHER.matcher(Folding.fold(word)).matches();
  }

  /** True for a word that says what somebody does: a profession, a specialty, a rank. */
  static boolean practised(String word) {
    String folded = Folding.fold(word);
    return SPECIALTY.matcher(folded).matches() || RANK.matcher(folded).matches();
  }
}
