package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.RecipientRole;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What opens a list of recipients: "Copie à : …", "cc …", "Destinataires : …".
 *
 * @param end where the label ends in its line
 * @param patient the label itself says that the patient gets the copy
 * @param plain false for a wording that only sounds like such a label
 */
record ListLabel(int end, RecipientRole role, boolean patient, boolean plain) {
  private static final String SENT =
      "(?:\\s+(?:adress[ée]|transmis|envoy[ée]|destin[ée]|remis|communiqu[ée]|fax[ée]|diffus[ée]"
          + "|exp[ée]di[ée]|post[ée])(?:e|es|s|\\(e\\)|\\(s\\))*)";

  private static final String PAPER =
      "(?:courrier|lettre|compte[ -]rendu|document|rapport|CRH?O?|r[ée]sultats?|exemplaires?"
          + "|original|bilan|synth[èe]se|note|fiche|message|avis)";

  private static final String ALSO =
      "(?:\\s+(?:[ée]galement|aussi|en copie|avec\\s+l'accord\\s+d[ue](?:\\s+la)?\\s+patiente?|ce"
          + " jour|pour info(?:rmation)?|par \\p{L}+(?:\\ss[ée]curis[ée]e)?))*";
  private static final String TO = "(?:\\s+(?:[àa]|au|aux)(?!\\p{L}))";

  private static final String WHO =
      "(?:Drs?|Docteurs?|Pr|Professeur|Mme|M\\.|Mr|Madame|Monsieur|m[ée]decin|MT|patiente?|famille|parents?|int[ée]ress[ée]e?)(?!\\p{L})";

  /** What must follow a label: a colon, the end, or somebody. */
  private static final String FOLLOWED =
      "\\s*(?:(?<colon>:)|(?=\\s+(?:(?:le|la|l'|au|aux|à|son|sa|votre)\\s*)?"
          + WHO
          + ")|\\.?$)\\s*";

  private static final String COPY =
      "(?:(?:en|avec|une?|pour|p)[\\s.]+)?(?:copies?|doubles?|duplicata)(?:\\s*\\(s\\))?"
          + "(?:\\s+conformes?)?(?<patient>\\s+(?:aux?\\s+|[àa] la\\s+)?(?:patiente?|parents?"
          + "|famille)(?!\\p{L}))?(?:\\s+(?:de|du)(?:\\s+(?:ce|cet|cette|la|le|pr[ée]sente?))*\\s+"
          + PAPER
          + ")?(?:\\s+(?:est|sont|sera|seront|a [ée]t[ée]))?"
          + SENT
          + "?"
          + ALSO
          + TO
          + "?|(?:p\\.?\\s?)?c\\s?[./]?\\s?c\\.?(?:\\s?i\\.?)?|ampliations?"
          + "|(?:liste\\s+de\\s+)?(?:diffusion|distribution)"
          + "|autres?\\s+(?:destinataires?|correspondants?)|pour\\s+(?:information|info)"
          + "|exemplaires?(?:\\s+suppl[ée]mentaires?)?"
          + TO
          + "?|m[ée]decin\\s+traitant\\s+en\\s+copie"
          + "|destinataires?\\s+en\\s+copies?"
          + "|(?:(?:exemplaire\\s+)?(?:[ée]galement|aussi)\\s+)(?:transmis|adress[ée]|envoy[ée])"
          + "e?s?"
          + TO
          + "?|(?:exemplaire\\s+)?(?:transmis|adress[ée]|envoy[ée]|communiqu[ée])e?s?"
          + "\\s+(?:[ée]galement|aussi)"
          + TO
          + "?";

  private static final String ADDRESSED =
      "(?:[ée]tablissement\\s+)?destinataires?(?:\\(s\\))?(?:\\s+(?:du|de la|de ce|de cette)\\s+"
          + PAPER
          + ")?|(?:(?:ce|cette|le|la)\\s+)?"
          + PAPER
          + "(?:\\s+\\p{L}+){0,2}?"
          + SENT
          + ALSO
          + TO
          + "|(?:m[ée]decins?\\s+)?correspondants?|envoi\\s+[àa](?=\\W)"
          + "|pour\\s+(?:attribution|action|suite(?:\\s+[àa]\\s+donner)?|comp[ée]tence|ex[ée]cution)|destination(?=\\s*:)"
          + "|(?:transmis|adress[ée]|envoy[ée]|communiqu[ée])e?s?"
          + ALSO
          + TO
          + "|envoi"
          + ALSO
          + TO
          + "|envoi\\s+d(?:e\\s+la|u|e)\\s+\\p{L}+(?=\\s*:|\\s*$)"
          + "|(?:à|pour)(?=\\s*:\\s*(?:$|(?-i:"
          + Titles.DOCTOR
          + ")\\s))";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\W{0,3}(?:(?<copy>" + COPY + ")|(?<to>" + ADDRESSED + "))" + FOLLOWED, FLAGS);

  /** The end of a sentence about the letter: ", avec copie à", "pour être transmis au". */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:(?:avec|et)\\s+(?:une\\s+)?(?<copy>copie|double)|pour\\s+[êe]tre"
              + SENT
              + ALSO
              + ")"
              + TO
              + "\\s*",
          FLAGS);

  /** "À l'attention du Docteur X, urologue, et du Docteur Y": a list in one line. */
  private static final Pattern ATTENTION =
      Pattern.compile(
          "^\\W*[àa]\\s+l'attention\\s+d(?:u|e)\\s+(?=(?-i:"
              + Titles.DOCTOR
              + ").*\\set\\s+d(?:u|e)\\s+(?-i:"
              + Titles.DOCTOR
              + "))",
          FLAGS);

  /** A few words before a colon. */
  private static final Pattern HEADING =
      Pattern.compile("^\\W{0,3}(?<words>[^:.]{4,60}?)\\s*:\\s*");

  private static final Pattern SENDING =
      Pattern.compile(
          "\\b(?:copies?|doubles?|duplicata|diffus\\p{L}+|distribu\\p{L}+|destinataires?|destin[ée]e?s?"
              + "|ampliations?|exemplaires?|correspondante?s?|transmise?s?|envoy[ée]e?s?|envois?"
              + "|adress[ée]e?s?|communiqu[ée]e?s?|remise?s?|inform[ée]e?s?|information|re[çc]oivent"
              + "|ont\\s+re[çc]u|expédi[ée]e?s?|confr[èe]res?)\\b",
          FLAGS);

  /** What sends to somebody else than this letter's readers, or says where something came from. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "\\b(?:par|je|j|nous|vous|on|n°|num[ée]ro|dossier|mail|courriel|t[ée]l|t[ée]l[ée]phone|patiente?s?"
              + "|adresse|confiance|motif|date|pr[ée]l[eè]vements?|biopsies?|pi[eè]ces?|lames?|demande"
              + "|patient[èe]le|le\\s+\\d.*)\\b",
          FLAGS);

  /** Who holds the letter in hand is sent none. */
  private static final Pattern TO_PATIENT =
      Pattern.compile(
          "\\W*(?:(?:à|au|aux|le|la|les|sa|son)\\s+)*(?:patient|int[ée]ress|famille|parents?\\b|m[èe]re|p[èe]re|main)",
          FLAGS);

  private static final Pattern HANDED = Pattern.compile("\\bremise?s?\\b", FLAGS);

  private static final Pattern COPIED =
      Pattern.compile(
          "\\b(?:copie|double|duplicata|diffus|distribu|ampliation|inform|exemplaire)", FLAGS);

  /** The label at the beginning of a line, or the clause within it. */
  static Optional<ListLabel> in(String text) {
    Matcher label = LABEL.matcher(text);
    if (label.find()) {
      RecipientRole role = label.group("to") == null ? RecipientRole.CC : RecipientRole.TO;
      // "Lettre remise à la patiente" tells how it left, which may be no sending.
      boolean handed = HANDED.matcher(label.group()).find();
      if (handed && TO_PATIENT.matcher(text.substring(label.end())).lookingAt()) {
        return Optional.empty();
      }
      return Optional.of(new ListLabel(label.end(), role, label.group("patient") != null, !handed));
    }
    Matcher attention = ATTENTION.matcher(text);
    if (attention.find()) {
      return Optional.of(new ListLabel(attention.end(), RecipientRole.TO, false, true));
    }
    Matcher clause = CLAUSE.matcher(text);
    if (clause.find()) {
      RecipientRole role = clause.group("copy") == null ? RecipientRole.TO : RecipientRole.CC;
      return Optional.of(new ListLabel(clause.end(), role, false, false));
    }
    Matcher heading = HEADING.matcher(text);
    boolean sends =
        heading.find()
            && SENDING.matcher(heading.group("words")).find()
            && !OTHERWISE.matcher(heading.group("words")).find();
    return sends ? Optional.of(heading(heading)) : Optional.empty();
  }

  private static ListLabel heading(Matcher heading) {
    boolean copied = COPIED.matcher(heading.group("words")).find();
    return new ListLabel(heading.end(), copied ? RecipientRole.CC : RecipientRole.TO, false, false);
  }
}
