package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words by which a text names an organisation rather than a person. */
final class OrganisationWords {
  /** "Madame la Directrice de l'": who holds an office stands for the house. */
  private static final String OFFICE =
      "(?:(?:monsieur|madame|mesdames|messieurs|mademoiselle|m|mme|mr) )*(?:(?:le|la|les|l) ?)?"
          + "(?:directeur|directrice|direction|president|presidente|responsable|medecin"
          + "|medecins|cadre|chef|cheffe|coordinateur|coordinatrice|coordonnateur"
          + "|coordonnatrice|referent|referente|equipe|secretariat|gerant|gerante|maire|prefet"
          + "|procureur|juge|inspecteur|inspectrice|conseiller|conseillere|infirmiere?|pharmacien"
          + "|pharmacienne|gestionnaire|administrateur|administratrice|proviseur|principal"
          + "|principale)";

  private static final Pattern OFFICE_ONLY =
      Pattern.compile(
          "^(?=(?:(?:monsieur|madame|m|mme|mr) )?(?:le|la|l|les) |direction|secretariat)"
              + OFFICE
              + "(?: (?!de |du |des |d )\\w+){0,3}$"
              + "|^(?:medecins? (?:coordonnateurs?|coordinateurs?|responsables?|chef)|cadre (?:de"
              + " sante|infirmiere?)|infirmiere? (?:coordinatrice|coordinateur)|equipe"
              + " (?:soignante|medicale))$");

  private static final Pattern BEGINS =
      Pattern.compile(
          "^(?:"
              + OFFICE
              + "(?: (?!de |du |des |d )\\w+){0,2} (?:du|de la|de l|des|de|d)"
              + " )?(?:(?:a|au|aux|la|le|les|l) )?(?:service|ehpad"
              + "|usld|ssr|smr|had|ssiad|cmp|cms|pmi|clinique|polyclinique|hopital|centre"
              + "|chu|chr|ch|chru|gh|ghu|groupe|maison|laboratoire|cabinet|residence|fondation"
              + "|institut|pharmacie|foyer|unite|maternite|urgences|pole|ime|mas|fam|cpam"
              + "|imagerie|reseau|association|coordination|bureau|dispositif|equipe|consultation|crip|mdph|soins|structure|bloc|plateforme|secteur|antenne|samu|smur|csapa|cmpp|camsp|esat|sessad|spasad|cpts|msp|selarl|selas|scm|scp|caisse|comite|direction|secretariat|hospices?|assistance"
              + " publique|infirmerie|mairie|prefecture"
              + "|rectorat|tribunal|college|lycee|ecole|creche|mutuelle|mutualite|assurances?|urssaf|msa|ars|agence|conseil|ordre|sante"
              + " au travail|gie|gcs|ght|hopitaux|hdj|prestataire|officine"
              + "|societe|sarl|sas|etablissements?|ligue|espace|permanence|departement|plateau|cegidd|cmpr|cattp|marpa|protection"
              + " maternelle|planning familial|accueil (?:de jour|familial)|hospitalisation a"
              + " domicile|aide sociale|pouponniere|lieu de"
              + " vie|itep|impro|savs|samsah|mecs|bapu|clat|clic|maia|dac|caarud|gem|micro"
              + " creche|medecine (?:du travail|scolaire)|sante"
              + " scolaire|ssti|sist|dialyse|hemodialyse|addictologie|radiotherapie"
              + "|anatomie|anatomopathologie|biologie|labo|cabinets|urgence|rehabilitation|readaptation)\\b.*");

  /** Between the holders of two offices. */
  private static final Pattern AND = Pattern.compile(",\\s*(?:et\\s+)?|\\s+et\\s+|\\s+ou\\s+");

  private static final Pattern PERSON =
      Pattern.compile("\\W*(?:" + Titles.DOCTOR + "|" + Titles.CIVIL + ")(?!\\p{L})");

  private static final Pattern HOUSE =
      Pattern.compile(
          "(?:prestataire|fournisseur|laboratoire|pharmacie|officine|association|reseau|plateforme"
              + "|societe|etablissement|ehpad|residence|ssiad)\\b");

  private OrganisationWords() {}

  /** "Madame la Directrice": the house stands on the next line. */
  static boolean office(String text) {
    return Arrays.stream(AND.split(text, -1))
        .allMatch(part -> OFFICE_ONLY.matcher(Folding.fold(part)).matches());
  }

  /** "Établissement", "service": one word that names nobody. */
  static boolean generic(String text) {
    return begins(text)
        && Folding.words(text).stream().filter(word -> word.length() > 2).count() < 2
        && text.equals(text.toLowerCase(Locale.ROOT));
  }

  /** "Air Est, prestataire de santé": the words behind the name say that it is a house's. */
  static boolean apposed(String text) {
    String[] parts = text.split("\\s*[,(]\\s*", 3);
    return parts.length > 1
        && !PERSON.matcher(parts[0]).lookingAt()
        && HOUSE.matcher(Folding.fold(parts[1])).lookingAt();
  }

  static boolean begins(String text) {
    return BEGINS.matcher(Folding.fold(text)).matches();
  }
}
