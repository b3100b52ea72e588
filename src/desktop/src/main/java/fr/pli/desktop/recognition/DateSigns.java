package fr.pli.desktop.recognition;

import java.util.regex.Pattern;

/** What stands beside the dates of a letter and says of what they are. */
final class DateSigns {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final String DAY = "(?iu:" + FrenchDates.WEEKDAY + "\\s+)?";
  static final String DATE =
      DAY + "(?<date>(?iu:" + FrenchDates.DATE + ")|" + FrenchDates.SHORT_DATE + ")";

  /** What somebody did on a day is no place; after a comma it may be: "Vitré, le …". */
  private static final String NO_PLACE =
      "(?!\\W*(?iu:n[ée]e?)\\s)(?![^,]*(?<!\\p{L})(?iu:ne|\\p{L}*ée?s?|(?:dict|edit|valid|sign|imprim|realis|redig|frapp|examin|hospitalis|oper)ee?s?|re[çc]ue?s?|vue?s?|revue?s?|venue?s?|sorties?"
          + "|consultation|examen|intervention|admission|naissance|prescrite?s?|transmise?s?|mise?"
          + "|accouchement|transfert|d[ée]part|retour|terme|d[ée]c[èe]s|rendez-vous|rdv|contr[ôo]le"
          + "|pose|ablation|ponction|biopsie|pr[ée]l[èe]vement|bilan|s[ée]ance|visite|passage|frappe"
          + "|saisie|impression|[ée]dition|relecture|relue?|validation|signature|envoi"
          + "|r[ée]ception|enregistrement|date|compte-rendu)\\s+(?iu:le)\\s)";

  /** Capitalised words, particles between: "Saint-Denis sur Loire", "LE MANS CEDEX". */
  private static final String PLACE =
      "\\p{Lu}[\\p{L}'’.\\-]{0,40}(?:\\s(?:(?:[dl]')?\\p{Lu}[\\p{L}'’.\\-]{0,40}|-[\\p{L}\\-]{2,40}|de|du|des|d'|en|l'|la|le|les"
          + "|sur|sous|lès|lez|aux?|cedex)){0,5}";

  private static final String END = "(?:\\s*[^\\p{Ll}\\s].*|\\s*\\.?)$";

  /** Without a place nothing but the hour follows: "Le 3 mars : pansement" is an act's. */
  private static final String BARE_END = "(?:\\s*,?\\s*(?:à\\s+)?\\d{1,2}\\s?[h:].*|\\W*)$";

  /** "Rennes, le 3 mars 2026". */
  static final Pattern PLACE_AND_DATE =
      Pattern.compile(
          "^\\W*"
              + NO_PLACE
              + "(?:Fait|Établi|Etabli|Rédigé)?\\s*(?:[àÀ]\\s+)?(?:\\d{5}\\s+)?"
              + PLACE
              + "(?:\\s?\\(\\d{2,5}\\))?,?\\s+(?:le|LE|Le|ce)\\s*:?\\s+"
              + DATE
              + END);

  /** "Le 3 mars 2026". */
  static final Pattern BARE_DAY =
      Pattern.compile("^\\W*(?:Le|LE|le|[Cc]e|Fait le)\\s*:?\\s+" + DATE + BARE_END);

  /** "Rennes, 3 mars 2026". */
  static final Pattern PLACE_COMMA_DATE =
      Pattern.compile(
          "^\\W*\\p{Lu}[\\p{L}' \\-]{2,40},\\s+"
              + DATE
              + "(?:\\s*,?\\s*(?:à\\s+)?\\d{1,2}\\s?[h:]\\s?\\d{0,2})?\\s*\\.?$");

  static final Pattern BEGINNING = Pattern.compile("\\W*" + DATE);
  static final Pattern ALONE = Pattern.compile("^\\W*" + DATE + "\\W*$");

  private static final String PAPER =
      "(?:courrier|lettre|compte[ -]rendu|cr|document|rapport|synth[èe]se|fiche|certificat|demande"
          + "|r[ée]ponse|ordonnance|prescription)";

  /** Labels of the letter's own date. */
  static final Pattern OWN_LABEL =
      label(
          "date(?:\\s+et\\s+heure)?(?:\\s+(?:d[ue]|de la|d')\\s*(?:"
              + PAPER
              + "|r[ée]daction|envoi|validation|signature|cr[ée]ation|transfert|[ée]mission))?"
              + "|"
              + PAPER
              + "?\\s*(?:r[ée]dig[ée]e?|[ée]tablie?|dat[ée]e?|[ée]mise?)\\s+(?:le|du)"
              + "|(?:lettre|courrier)\\s+du"
              + "|(?:ordonnance|prescription|certificat)(?:\\s+(?:de|m[ée]dicale?|sortie|consultation|initiale?)){0,3}\\s+du");

  /** Labels that the program puts there. */
  static final Pattern EDITION_LABEL =
      label(
          "(?:date\\s+(?:d[ue]|de la|d')\\s*)?(?:[ée]dition(?:\\s+(?:du|le))?|impression)"
              + "|"
              + PAPER
              + "?\\s*[ée]dit[ée]e?\\s+(?:le|du)");

  /** Labels of an examination's or a visit's date. */
  static final Pattern ACT_LABEL =
      label(
          "(?:date\\s+(?:d[ue]|de\\s+la|de\\s+l'|d')\\s*)?(?:(?:t[ée]l[ée])?consultation|t[ée]l[ée]expertise|examen|visite|passage|acte"
              + "|intervention|pr[ée]l[èe]vement|s[ée]ance|bilan|entretien|[ée]valuation|rcp|r[ée]union|concertation)"
              + "(?:\\s+(?:du|le))?|(?:examin[ée]e?|vue?|re[çc]ue?|r[ée]alis[ée]e?)\\s+le");

  /** Labels of the day on which somebody left. */
  static final Pattern LEAVING_LABEL =
      label("(?:date\\s+de\\s+)?(?:sortie|d[ée]part)(?:\\s+(?:du|le))?");

  static final Pattern VALIDATED =
      Pattern.compile(
          "\\b(?:(?:valid|sign|dict|[ée]dit)[ée]e?|validation|signature|[ée]dition)\\b[^.]{0,120}?"
              + "(?<!\\bn[ée]{1,2}\\s)(?:\\b(?:le|du)|[,–—:(-])\\s+"
              + DATE,
          FLAGS);
  static final Pattern EXAMINATION =
      Pattern.compile(
          "(?iu:exam(?:en|in[ée]e?s?)|r[ée]alis[ée]e?s?|pr[ée]l[eè]v(?:ée?s?|ements?)|effectu[ée]e?s?|consultation"
              + "|intervention|op[ée]ratoire|hospitalisation|passage|irm|scanner|[ée]chographie|mammographie|mammaire"
              + "|radiographie|scintigraphie|tomodensitom[ée]trie|densitom[ée]trie|doppler|coloscopie|fibroscopie|gastroscopie|[ée]lectro\\p{L}+|ecg|eeg|emg|holter|polysomnographie|spirom[ée]trie|compte["
              + " -]rendu|(?:re)?[vç]ue?s?|visite|s[ée]ance)[^.]{0,40}?(?:\\b(?iu:le|du|ce)|:)\\s+"
              + DATE);
  static final Pattern PRINTED =
      Pattern.compile("(?iu:imprim[ée]e?|impression|tirage)\\s*(?::|(?iu:le|du))\\s+" + DATE);

  private DateSigns() {}

  private static Pattern label(String words) {
    return Pattern.compile("^\\W*(?:" + words + ")(?=[\\s:]|$)\\s*:?\\s*(?:le\\s+)?", FLAGS);
  }
}
