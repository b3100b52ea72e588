package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.DocumentType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How French medical documents of each kind are called and what they say. */
final class TypeSigns {
  /** A pattern that gives a type away. */
  record Sign(Pattern pattern, DocumentType type) {}

  private static final String REPORT = "(?:c(?:ompte)?r(?:endu)?(?:s|medical)?d?(?:e|u|une?)?)";

  private static final String EXAMINED =
      "(?:examen(?:d)?)?(?:irm|imageriepar|scanner|tdm|tomodensitometrie|uroscanner"
          + "|arthroscanner|angioscanner|coroscanner|echographie|echodoppler|doppler|radiographie"
          + "|radio(?:du|de|dela|des|pulmonaire)|mammographie|scintigraphie|imagerie|tep|petscan"
          + "|osteodensitometrie|densitometrie|panoramique|angiographie|phlebographie|hysterographie"
          + "|arthrographie)";

  /** What a therapist calls an assessment; some file it under no type. */
  private static final Sign ASSESSMENT =
      sign(
          "bilan(?:diagnostic|initial|final|intermediaire|de|fonctionnel|sensoriel)*(?:orthophoni"
              + "|kine|masso|dieteti|orthopti|neuro|ergo|psycho|podolog|reeducation|autonomie).*",
          DocumentType.CONSULTATION_REPORT);

  /** Titles that stand for themselves anywhere; glued, for they are printed with spaced letters. */
  static final List<Sign> PLAIN_TITLES =
      List.of(
          sign(
              "(?:ordonnance|prescription)(?:medicale|bizone|de(?:medicaments|sortie|traitement)"
                  + "|securisee)*|ordonnancede.*|ordonnance(?:medicale)?(?:(?:du)?\\d|transmise|envoyee|adressee|pour).*",
              DocumentType.PRESCRIPTION),
          sign("certificat.*", DocumentType.CERTIFICATE),
          sign("attestationmedicale.*", DocumentType.CERTIFICATE),
          sign(REPORT + "?operatoires?.*", DocumentType.OPERATIVE_REPORT),
          sign(
              REPORT + "?(?:l)?(?:intervention(?:chirurgicale)?|chirurgie)(?!.*service).*rendu.*",
              DocumentType.OPERATIVE_REPORT),
          sign(
              REPORT + "(?:l)?intervention.*|protocoleoperatoire.*", DocumentType.OPERATIVE_REPORT),
          sign(
              "(?:"
                  + REPORT
                  + "|resumede)(?:passage|sejour|consultation|prise"
                  + "encharge)?(?:aux?|des|dans|en|service)*(?:d?accueil)?(?:des)?urgences?.*",
              DocumentType.EMERGENCY_REPORT),
          sign(
              "(?:lettre|courrier|document|note)deliaison(?:a?l?|d)?entree(?:en|dans)?"
                  + "(?:ehpad|structure).*",
              DocumentType.SOCIAL_CARE_ADMISSION),
          sign(
              "lettredeliaison.*(?:entree|transfert|verslesurgences).*|note(?:de)?transfert.*|fichede(?:liaison|transfert).*"
                  + "|dossierdeliaison.*|lettredetransfert.*|transfertde(?:monsieur|madame|mme).*",
              DocumentType.TRANSFER_NOTE),
          sign(
              "(?:lettre|courrier)deliaison.*sortie.*(?:medicosociale|ehpad).*",
              DocumentType.SOCIAL_CARE_DISCHARGE),
          sign(
              "(?:lettre|courrier|document|" + REPORT + ")(?:medicale?)?de(?:liaison|sortie).*",
              DocumentType.DISCHARGE_LETTER),
          sign(
              REPORT + "(?:hospitalisation|sejour).*|hospitalisation(?!adomicile|\\d{6}|du.*au).*",
              DocumentType.HOSPITAL_REPORT),
          sign("hospitalisationdu.*au.*\\d.*", DocumentType.DISCHARGE_LETTER),
          sign(
              REPORT
                  + "(?:la)?(?:tele|pre)?consultation.*|(?:tele)?consultation(?:d|medicale|specialisee|pre|post|memoire).*"
                  + "|"
                  + REPORT
                  + "?teleexpertise.*|avis(?:specialise|decardio|dermato|medical).*",
              DocumentType.CONSULTATION_REPORT),
          sign(
              REPORT
                  + "(?:la)?(?:bilan|visite|passage|findetraitement|soins|seance|reeducation|suivi"
                  + "|entretien|evaluation).*|fichede(?:consultation|visite).*",
              DocumentType.CONSULTATION_REPORT),
          ASSESSMENT,
          sign(
              "(?:lettre|courrier|fiche)d?e?(?:adressage|orientation).*|adressage|(?:bon|demande|prescription)de?"
                  + "(?:avis|consultation|priseencharge|teleexpertise|examens?|imagerie|scanner|tdm|irm"
                  + "|radio|echo|bilan|hospitalisation|admission|soins|rendezvous|biologie).*",
              DocumentType.REFERRAL),
          sign(
              "(?:volet(?:de|medical)?)?(?:de)?synthesemedicale.*|vsm",
              DocumentType.MEDICAL_SUMMARY),
          sign(
              "synthesed.*(?:episode|parcours|sejour|findepriseencharge).*",
              DocumentType.EPISODE_SUMMARY),
          sign(
              REPORT
                  + "(?:angioplastie|acte|geste|infiltration|ponction|ablation|seance|radiotherapie"
                  + "|chimiotherapie|dialyse).*",
              DocumentType.THERAPEUTIC_ACT_REPORT),
          sign(
              REPORT
                  + "?(?:l)?(?:endoscopie|coloscopie|gastroscopie|fibroscopie|cystoscopie|hysteroscopie"
                  + "|bronchoscopie).*(?:polypectomie|resection|mucosectomie|exerese|dilatation|ligature)"
                  + ".*|(?:angioplastie|infiltration|embolisation|vertebroplastie|ablation(?:par|de)|pose(?:de|d)"
                  + "|cardioversion|stenting|thrombectomie|drainage"
                  + "|seancede?(?:radio|chimio|dialyse|hemodialyse|photo|laser|sismo|aphere|plasma)).*"
                  + "|coronarographie.*angioplastie.*",
              DocumentType.THERAPEUTIC_ACT_REPORT),
          sign(
              "(?:resultats?d.*(?:analyses?|biologi|laboratoire).*|examensdebiologie.*|bilanbiologique.*"
                  + "|"
                  + REPORT
                  + "?(?:analyses?(?:de)?|examens?(?:de)?)(?:biologi|laboratoire|medicales).*"
                  + "|biologiemedicale|resultatsdexamens?(?:debiologie.*)?|"
                  + REPORT
                  + "biologi.*)",
              DocumentType.LABORATORY_REPORT),
          sign(REPORT + EXAMINED + ".*", DocumentType.IMAGING_REPORT));

  /** Papers that are of none of the types. */
  static final Pattern UNTYPED =
      Pattern.compile(
          REPORT
              + "?(?:(?:d)?examens?)?(?:l)?(?:anatom(?:o|ie)|histolog|cytolog|cytopatholog|anapath).*"
              + "|"
              + REPORT
              + "?(?:fiche)?(?:de)?(?:la)?(?:rcp|reuniondeconcertation).*"
              + "|(?:formulairede)?consentement.*|convocation.*|invitation.*|facture.*|notedhonoraires.*"
              + "|devis.*|programmepersonnalisedesoins.*");

  /** What colleagues write to each other about when no patient is meant. */
  static final Pattern AFFAIRS =
      Pattern.compile(
          "\\b(?:remplacee?|remplacement|remplacante?|gardes?|permanence|astreintes?|planning|convention"
              + "|associee?s?|association|reunion|assemblee|cotisations?|loyer|locaux|bail|demenag\\w+"
              + "|logiciel|messagerie|formation|congres|voeux|inauguration|installation)\\b");

  /** Titles that may also be headings inside a letter: they count above the greeting only. */
  static final List<Sign> EXAMINATIONS =
      List.of(
          sign(
              EXAMINED + "(?!.*(?:service|centre|cabinet|clinique|institut|medecin|pole)).*",
              DocumentType.IMAGING_REPORT));

  /** Folded turns of phrase, surest first. */
  static final List<Sign> PHRASES =
      List.of(
          sign(
              "\\bsoussigne.{0,200}\\bcertifi|\\bj(?:e certifie| ?atteste|e soussignee? atteste)"
                  + " (?:que|avoir|ce jour|par la presente|sur l honneur)",
              DocumentType.CERTIFICATE),
          sign(
              "\\b(?:entree|entre|admission|admise?|accueil|integre\\w*|rejoint|rejoindra)\\b.{0,40}\\b(?:dans|en|a|au"
                  + " sein de) (?:votre|l|un|une|en) ?(?:etablissement|ehpad|residence|maison de"
                  + " retraite|structure|service de soins de"
                  + " suite)|\\b(?:rejoint|rejoindra|integre|integrera) votre"
                  + " (?:etablissement|ehpad|residence|maison|structure|service)",
              DocumentType.TRANSFER_NOTE),
          sign(
              "(?:(?:a sejourne|(?:a ete|etait|fut) (?:hospitalise|pris en"
                  + " charge|admis)e?s?|sejour).{0,120}\\bdu .{4,30} au \\d)"
                  + "|\\bavons (?:pris en charge|hospitalise|accueilli)\\b.{0,120}\\bdu .{1,30} au"
                  + " \\d|hospitalisee? (?:dans"
                  + " (?:le|notre) service )?du .{4,30} au \\d",
              DocumentType.DISCHARGE_LETTER),
          sign(
              "\\b(?:est|etait) sortie?"
                  + " .{0,40}(?:service|clinique|hopital|hospitalis|centre|etablissement|unite)|(?:hospitalisee?|sejour)"
                  + " depuis .{0,120}\\bsort|\\b(?:a sa|a la) sortie .{0,40}(?:du"
                  + " service|hospitalis)",
              DocumentType.DISCHARGE_LETTER),
          sign(
              "\\bsortie? (?:ce jour |aujourd hui |hier )?(?:apres|au terme d|a l issue d).{0,40}"
                  + "(?:jours|semaines|mois|reeducation|hospitalis|sejour)",
              DocumentType.DISCHARGE_LETTER),
          sign(
              "(?:s est presentee?|presentee?|vue?|recue?|prise? en charge|passage) (?:ce jour"
                  + " )?(?:aux|dans notre service (?:d accueil )?des) urgences (?:du|le|de"
                  + " ce|ce|pour)",
              DocumentType.EMERGENCY_REPORT),
          sign(
              "\\bje (?:vous|te|t) (?:adresse|confie|envoie|sollicite|demande) (?:a nouveau |ce"
                  + " jour |en consultation |pour avis )?(?:monsieur|madame|m |mme|mr"
                  + " |mlle|votre|le jeune|la jeune|l enfant|ce patient|cette patiente|pour avis|un"
                  + " avis)",
              DocumentType.REFERRAL),
          sign(
              "\\b(?:pourriez|voudriez|pourrais|peux|pouvez) (?:vous|tu) (?:bien |s il vous plait"
                  + " )?(?:la |le |l )?(?:recevoir|voir|revoir|examiner|donner (?:votre|ton)"
                  + " avis|prendre|(?:me |m |nous"
                  + " )(?:indiquer|preciser|confirmer|conseiller|donner|dire))",
              DocumentType.REFERRAL),
          sign(
              "\\b(?:merci|remercie|reconnaissante?s?|gre) (?:par avance |d avance )?(?:de|si vous"
                  + " pouviez) (?:bien vouloir |vouloir )?(?:le |la |l"
                  + " )?(?:recevoir|voir|revoir|examiner|prendre en"
                  + " charge|convoquer|programmer|organiser|prevoir|donner (?:votre|ton)"
                  + " avis)|\\b(?:vous|t) est (?:adressee?|confiee?) (?:pour|afin|en"
                  + " vue)|\\b(?:pourriez|pouvez) vous .{1,60}\\bet (?:me|nous)"
                  + " (?:dire|indiquer|preciser)",
              DocumentType.REFERRAL),
          sign(
              "\\b(?:vous m avez|tu m as|vous m aviez|tu m avais) demande (?:mon|un) avis",
              DocumentType.CONSULTATION_REPORT),
          sign(
              "\\bmerci (?:de|pour) (?:votre|ton) avis|\\bnous sollicitons votre"
                  + " avis|\\b(?:je|nous) souhait(?:e|ons|erais|erions)"
                  + " (?:(?:avoir|connaitre|recueillir|obtenir) )?(?:votre|ton) avis|\\b(?:je|nous)"
                  + " (?:vous|te|t) l (?:adress|confi|envo[iy])(?:e|ons)\\b|\\bet (?:vous|te) l"
                  + " (?:adresse|confie|envoie)\\b|\\b(?:permettez|permets) (?:moi |nous )?(?:de"
                  + " )?(?:vous |te |t )(?:de )?(?:adresser|confier|envoyer)\\b(?!"
                  + " (?:mes|mon|le|les|ci|copie|une?|par)\\b)",
              DocumentType.REFERRAL),
          sign(
              "\\bje (?:vous|te|t) (?:adresse|confie|envoie) (?!mes|mon|ma |l expression|ci |copie"
                  + "|une? |le |les |ce |ces |des |par |avec )\\w+ .{0,100}?\\b(?:pour|afin)\\b",
              DocumentType.REFERRAL),
          sign(
              "\\b(?:puis je|pourrais je|pouvons nous|me permets de|permets moi de|permettez moi de"
                  + "|souhaite(?:rais)?|voudrais|aimerais) (?:vous |te |t )(?:l |la |le |les )?"
                  + "(?:confier|adresser|envoyer|demander|soumettre)\\b(?! (?:mes|mon|ma|une? copie"
                  + "|copie|ce|ces|cette|le compte|les resultats|mes voeux)\\b)",
              DocumentType.REFERRAL),
          sign(
              "\\b(?:puis je|permets de|souhaite(?:rais)?|aimerais|prie de|demande de|demander"
                  + " de|serait il possible"
                  + " de)\\b.{0,40}\\b(?:recevoir|voir|revoir|examiner|convoquer)\\b",
              DocumentType.REFERRAL),
          sign(
              "\\b(?:m avoir|nous avoir|m aviez|nous avez|m avez|nous aviez|m as|m avais)"
                  + " (?:adresse|confie|envoye)e?"
                  + "|\\bmerci de (?:me|nous) (?:adresser|confier|envoyer)\\b"
                  + "|\\bmerci de (?:ta|votre) confiance\\b",
              DocumentType.CONSULTATION_REPORT),
          sign(
              "\\bsynthese de (?:la|ma|notre|cette|sa) consultation|\\b(?:ce compte rendu de|compte"
                  + " rendu de (?:ma|notre)) (?:visite|consultation)\\b|\\ba la"
                  + " (?:visite|consultation) de ce jour|\\b(?:des|les) nouvelles de"
                  + " (?:madame|monsieur|mme|m|mr|votre|ta|ton|notre)\\b",
              DocumentType.CONSULTATION_REPORT),
          sign(
              "\\b(?:j ai|nous avons) (?:bien"
                  + " )?(?:vu|revu|recu|examine|rencontre)e?\\b.{0,80}(?:consultation|monsieur|madame|mme|jeune|votre"
                  + " patient|ta patiente|ton patient|enfant|domicile)",
              DocumentType.CONSULTATION_REPORT),
          sign(
              "\\b(?:je|nous) (?:re)?(?:vois|voyons|recois|recevons|rencontre|rencontrons"
                  + "|suis (?=depuis|en |regulierement|au |a ))\\b.{0,50}?"
                  + "\\b(?:monsieur|madame|mme|m|mr|le jeune|la jeune|l enfant|(?:votre|ta|ton|vos)"
                  + " patiente?s?)\\b",
              DocumentType.CONSULTATION_REPORT),
          sign(
              "\\b(?:vue?s?|recue?|revue?|examinee?|venue?|consulte)\\b.{0,24}\\b(?:tele)?consultation|\\b(?:votre|ta|ton)"
                  + " patiente? a ete (?:vue?|revue?|examinee?|recue?)|\\b(?:m|nous) est"
                  + " (?:conduite?|adressee?|amenee?|confiee?) par",
              DocumentType.CONSULTATION_REPORT),
          sign(
              "\\b(?:souhaite(?:rais)?|souhaitons|aimerais|aimerions|demande|demandons) que"
                  + " (?:vous|tu) |\\b(?:merci|remercie|remercions|gre) (?:par avance |d avance"
                  + " )?(?:de|pour) (?:votre|ton) (?:concours|aide|prise en charge|accueil"
                  + " favorable)\\b|\\bdans l attente de (?:votre|ton|vos|tes)"
                  + " (?:avis|conclusions|compte rendu|conseils|consultation)|\\b(?:me dire|m"
                  + " indiquer) ce que (?:vous en pensez|tu en penses)|\\b(?:qu en|que) (?:pensez"
                  + " vous|penses tu)\\b|\\b(?:pourrais|peux) tu (?:la |le"
                  + " )?(?:voir|recevoir|prendre)|\\bmerci (?:par avance |d avance )?de (?:l |la"
                  + " |le |lui )?(?:accueillir|prendre en charge|suivre|faire (?:passer|realiser))",
              DocumentType.REFERRAL),
          sign(
              "\\bvoici (?:la|une|sa) synthese|\\bsynthese (?:medicale|de son dossier)",
              DocumentType.MEDICAL_SUMMARY));

  private static final Map<DocumentType, Pattern> WORDS = words();

  private TypeSigns() {}

  /** True for a title that not everybody files alike: a person is asked. */
  static boolean debatable(Sign sign) {
    return sign.equals(ASSESSMENT);
  }

  /** How many different words of each kind of document a folded text holds. */
  static Map<DocumentType, Long> vocabulary(String body) {
    Map<DocumentType, Long> counts = new EnumMap<>(DocumentType.class);
    WORDS.forEach(
        (type, pattern) -> {
          long found = pattern.matcher(body).results().map(hit -> hit.group()).distinct().count();
          if (found > 0) {
            counts.put(type, found);
          }
        });
    return counts;
  }

  private static Map<DocumentType, Pattern> words() {
    Map<DocumentType, Pattern> words = new EnumMap<>(DocumentType.class);
    words.put(
        DocumentType.OPERATIVE_REPORT,
        Pattern.compile(
            "\\b(?:operateur|aide"
                + " operatoire|anesthesiste|incision|hemostase|decubitus|badigeon|fermeture|installation"
                + " du patient|voie d abord|rachianesthesie|suture|trocarts?)\\b"));
    words.put(
        DocumentType.IMAGING_REPORT,
        Pattern.compile(
            "\\b(?:technique|indication|injection de produit de contraste|acquisition|coupes"
                + "|sequences?|hypersignal|opacite|epanchement|incidences?|pdl|ctdi)\\b"));
    words.put(
        DocumentType.LABORATORY_REPORT,
        Pattern.compile(
            "\\b(?:g l|mmol l|valeurs? de reference|prelevement|prescripteur|hemogramme"
                + "|leucocytes|hematies|plaquettes|creatinine|biologiste|ui l)\\b"));
    words.put(
        DocumentType.PRESCRIPTION,
        Pattern.compile(
            "\\b(?:comprimes?|gelules?|bouffees?|sachets?|gouttes|ampoules?|patchs?|suppositoires?|qsp|a"
                + " renouveler|renouvelable|par jour pendant|non substituable|boites?|matin et"
                + " soir|le soir au coucher|voie orale|si besoin|a jeun|fois par jour|en cas de"
                + " (?:gene|douleurs?|fievre)|pendant \\d+ jours|\\d mois|\\d+ jours)\\b"));
    words.put(
        DocumentType.CERTIFICATE,
        Pattern.compile(
            "\\b(?:certifie|soussigne|pour servir et valoir|faire valoir ce que de droit|remis en"
                + " main propre|ce jour a sa demande)\\b"));
    words.put(
        DocumentType.DISCHARGE_LETTER,
        Pattern.compile(
            "\\b(?:traitement de sortie|mode de sortie|date de sortie|retour a domicile|sortie le"
                + "|motif d hospitalisation|traitement a la sortie|a la sortie)\\b"));
    words.put(
        DocumentType.CONSULTATION_REPORT,
        Pattern.compile(
            "\\b(?:consultation|examen(?: clinique)?|je l[ea] reverrai|nous le reverrons|nous la"
                + " reverrons|auscultation|(?:votre|ta|ton) patiente?|antecedents?|je"
                + " (?:propose|prescris)|j ai"
                + " (?:prescrit|propose|remis)|controle|depuis|symptomes?|douleurs?|poids|tension"
                + "|traitement|surveillance|bilan|stable|retrouve|confirme|montre|objective|lesions?|echographie|irm|reeducation|je"
                + " (?:mets|passe|revois)|je l(?:ui|a|e)? (?:ai|revois)|nous convenons|lui ai"
                + " (?:montre|expose|explique|remis|prescrit))\\b"));
    words.put(
        DocumentType.REFERRAL,
        Pattern.compile(
            "\\b(?:votre avis|prise en charge|confraternellement|merci de le recevoir|merci de la"
                + " recevoir|pour avis)\\b"));
    words.put(
        DocumentType.EMERGENCY_REPORT,
        Pattern.compile("\\b(?:ccmu|ioa|iao|box|motif de recours|heure d arrivee|orientation)\\b"));
    words.put(
        DocumentType.TRANSFER_NOTE,
        Pattern.compile(
            "\\b(?:gir|autonomie|habitudes de vie|directives anticipees|votre etablissement)\\b"));
    return words;
  }

  private static Sign sign(String pattern, DocumentType type) {
    return new Sign(Pattern.compile(pattern), type);
  }
}
