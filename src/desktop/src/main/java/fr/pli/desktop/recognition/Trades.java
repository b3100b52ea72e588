package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.util.List;
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

  /** The beginnings of words that people use for one field. */
  private static final List<List<String>> FIELDS =
      List.of(
          List.of("orl", "oto"),
          List.of("diabet", "endocrin", "nutritio", "metabol"),
          List.of("gastro", "hepato", "procto", "digesti"),
          List.of("angiol", "phlebo", "vascul"),
          List.of("cancero", "oncolog", "radiothera"),
          List.of("gyneco", "obstetr", "accouch"),
          List.of("geriatr", "geronto"),
          List.of("stomato", "maxillo"),
          List.of("psychiatr", "pedopsych"),
          List.of("radiol", "radiodiag", "imagerie", "echograph"),
          List.of("anesth", "reanim"),
          List.of("orthoped", "traumatolog", "orthoge"),
          List.of("dent", "odonto"),
          List.of("generalist", "general"),
          List.of("kine", "masseur", "physio"),
          List.of("infirm", "ide", "idel"),
          List.of("dermato", "venereo"),
          List.of("hematol", "onco"),
          List.of("biolog", "bacterio", "medecin biol"),
          List.of("pediatr", "neonat"),
          List.of("pathol", "anatomo", "cytolog"));

  /** What many do beside their own specialty. */
  private static final Pattern BESIDES =
      Pattern.compile(
          "allergolog\\w*|angiolog\\w*|phlebolog\\w*|nutritionn\\w*|geriatr\\w*|gerontolog\\w*|urgentiste"
              + "|homeopath\\w*|acupunct\\w*|osteopath\\w*|mesotherap\\w*|addictolog\\w*|tabacolog\\w*|alcoolog\\w*"
              + "|gynecolog\\w*|sexolog\\w*|algolog\\w*|hypnotherap\\w*|phytotherap\\w*|psychotherap\\w*|medecine"
              + " du sport");

  /** Professions whose members are not called "Docteur". */
  private static final Pattern UNTITLED =
      Pattern.compile(
          "(?:masseur|infirmier|orthophon|orthopt|pedicure|podolog|ergotherap|psychomot|dietet"
              + "|manipulateur|audioproth|opticien|assistante? social|prothesiste|orthoproth).*");

  private Trades() {}

  /** True for a profession whose members are not called "Docteur". */
  static boolean untitled(String profession) {
    return UNTITLED.matcher(Folding.fold(profession)).matches();
  }

  /** True when both words belong to one field: "diabétologue", "endocrinologie". */
  static boolean sameField(String word, String other) {
    return FIELDS.stream()
        .anyMatch(
            field ->
                field.stream().anyMatch(word::startsWith)
                    && field.stream().anyMatch(other::startsWith));
  }

  /** True for what a general practitioner may do as well. */
  static boolean besides(String word) {
    return BESIDES.matcher(word).matches();
  }

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
