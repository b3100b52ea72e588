package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.util.regex.Pattern;

/** Words by which a text names an organisation rather than a person. */
final class OrganisationWords {
  private static final Pattern BEGINS =
      Pattern.compile(
          "^(?:(?:a|au|aux|la|le|les|l|monsieur le directeur du|direction du) )?(?:service|ehpad"
              + "|usld|ssr|smr|had|ssiad|cmp|cms|pmi|clinique|polyclinique|hopital|centre"
              + "|chu|chr|ch|chru|gh|ghu|groupe|maison|laboratoire|cabinet|residence|fondation"
              + "|institut|pharmacie|foyer|unite|maternite|urgences|pole|ime|mas|fam|cpam"
              + "|imagerie|reseau|association|dispositif|equipe|consultation|crip|mdph|soins|structure|bloc|plateforme|secteur|antenne"
              + "|samu|smur|csapa|cmpp|camsp|esat|sessad|spasad|cpts|msp|selarl|selas|scm|scp|caisse|comite"
              + "|direction|secretariat)\\b.*");

  private OrganisationWords() {}

  static boolean begins(String text) {
    return BEGINS.matcher(Folding.fold(text)).matches();
  }
}
