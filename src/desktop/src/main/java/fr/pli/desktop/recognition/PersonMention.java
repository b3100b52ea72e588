package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.Sex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A lay person's name in running text: "Madame Anne, Lucie LE GOFF née ROUX", "ROUX Paul".
 *
 * @param titled a civil title, a child's title or a subject label stands before
 * @param sure it is told which word is the family name
 */
record PersonMention(
    String familyName,
    @Nullable String birthName,
    List<String> givenNames,
    Sex sex,
    boolean titled,
    boolean sure,
    int start,
    int end) {
  private static final String SUBJECT =
      "(?:[Oo]bjet|OBJET|[Cc]oncern(?:e|ant)|CONCERN(?:E|ANT)|(?:[Nn]om\\s+(?:du\\s+|de"
          + " la\\s+)?)?[Pp]atient(?:e|\\(?e\\)?)?|PATIENTE?|RE|Re|Sujet|[Rr]ésident(?:e|\\(e\\))?|[Oo]péré(?:e|\\(e\\))?"
          + "|[Rr][ée]f(?:[ée]rence)?s?\\.?|[Ii]dentité(?:\\s+d[ue](?:\\s+la)?\\s+patiente?)?|IDENTITÉ"
          + "|[Nn]om(?:\\s*(?:et|,|/|-)?\\s*[Pp]rénoms?)?|NOM(?:\\s*(?:ET|,|/|-)?\\s*PRÉNOMS?)?|[Vv]otre"
          + " patiente?)";
  private static final String TOKEN =
      "(?!(?:Nom|NOM|Née?|NÉE?|NEE|Naissance|NAISSANCE|Date|DATE|Sexe|SEXE|Prénoms?|INS|IPP|DDN|Dossier|[ÂA]ge|[ÉE]pouse|[ÉE]POUSE|[ÉE][pP](?=\\.)|Veuve|VEUVE|V[vV][eE]|Divorcée|DIVORCÉE|LE(?=\\s+\\d))(?![\\p{L}'-]))(?:d'|D'|de"
          + " l'|l')?\\p{Lu}[\\p{L}'\\-]*";

  /** Particles of family names. */
  static final String LINK =
      "(?:de la|de|du|des|d'|la|le|van der|van den|van|von|den|der|ter|ten|el|ben|bin|di|da|del"
          + "|dos)";

  private static final String TITLE = Titles.CIVIL + "|" + Titles.CHILD;
  private static final String NAMES =
      TOKEN + "(?:,?\\s(?:" + LINK + "\\s)?(?!(?:" + TITLE + ")\\s)" + TOKEN + "){0,5}";
  private static final String SECOND =
      "(?:(?:[Nn][ée]e?(?:\\(e\\))?|NÉE?|NEE)(?!\\s+(?i:le|en|à|:)\\s*[\\d:])"
          + "|[ÉEée]pouse|[ÉE]POUSE|[ÉEée][pP]\\.?|[Vv]euve|[Vv]ve\\.?|[Dd]ivorcée?"
          + "|[Uu]sage|(?:[Nn]om de )?(?:naissance|jeune fille)|NN)";
  private static final String MORE = TOKEN + "(?:\\s(?:" + LINK + "\\s)?" + TOKEN + "){0,3}";

  /** Where a mention may begin: most places of a text are small letters within a word. */
  private static final String BEGINNING = "(?=\\p{Lu}|(?<!\\p{L})\\p{Ll})";

  private static final Pattern MENTION =
      Pattern.compile(
          BEGINNING
              + "(?:(?<!\\p{L})(?<subject>"
              + SUBJECT
              + ")\\s*:?\\s+)?(?:(?<title>"
              + TITLE
              + ")\\s+)?(?<names>(?!(?:"
              + Titles.CIVIL
              + ")\\s)"
              + NAMES
              + ")(?:(?:\\s*,\\s*(?:[Vv]euve|[Dd]ivorcée|[Mm]ariée)(?=\\s*,))?\\s*(?:,|[-–—](?=\\s+(?:[Nn][ée]e?|NÉE?|NEE|[ÉEée]p))){0,1}\\s*(?<open>\\()?(?<link>"
              + SECOND
              + ")\\s*:?\\s+(?<second>"
              + MORE
              + ")(?:\\s*\\))?(?<later>(?<=\\))\\s+"
              + TOKEN
              + "(?:,?\\s"
              + TOKEN
              + "){0,2})?(?<behind>\\s*,\\s+\\p{Lu}\\p{Ll}+(?:[\\s-]\\p{Lu}\\p{Ll}+){0,2}(?=\\s*(?:[,;(–-]|$)))?|\\s*\\((?<inner>\\p{Lu}{2}[\\p{Lu}'\\-"
              + " ]*)\\)(?<after>\\s+"
              + TOKEN
              + "(?:,?\\s"
              + TOKEN
              + "){0,2})?)?");
  private static final Pattern DOCTOR_FIRST = Pattern.compile("(?:" + Titles.DOCTOR + ")\\b.*");

  /** No title or kinship before a name is longer, in characters. */
  private static final int LONGEST_BEFORE = 120;

  /** "Mademoiselle le Professeur" and some blanks, in characters. */
  private static final int LONGEST_TITLE = 36;

  private static final Pattern DOCTOR = Pattern.compile("(?:" + Titles.DOCTOR + ")\\s*$");

  /** Words that begin with a capital before a name and are none. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "Consultation",
          "Hospitalisation",
          "Examen",
          "Compte",
          "Dossier",
          "Séjour",
          "Suivi",
          "Bilan",
          "Avis",
          "Courrier",
          "Lettre",
          "Rendu",
          "Date",
          "Nom",
          "Prénom",
          "Identité",
          "Patient",
          "Patiente",
          "Objet",
          "Concerne",
          "Page",
          "Sexe",
          "Le",
          "La",
          "Je",
          "Votre",
          "Mon",
          "Cher",
          "Chère",
          "Enfant",
          "Bébé",
          "Résultats",
          "Ordonnance",
          "Certificat",
          "Transfert",
          "RÉSULTATS",
          "RESULTATS",
          "D'ANALYSES",
          "CONSULTATION",
          "HOSPITALISATION",
          "TRANSFERT",
          "ORDONNANCE",
          "CERTIFICAT");

  /** All words of the name in use, when nothing tells which of them are the given names. */
  List<String> words() {
    List<String> words = new ArrayList<>(List.of(familyName));
    words.addAll(givenNames);
    return words;
  }

  /** Every mention in a text, in order; doctors are passed over. */
  static List<PersonMention> in(String text) {
    List<PersonMention> mentions = new ArrayList<>();
    Matcher matcher = MENTION.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      boolean doctor =
          afterDoctor(text, matcher.start("names"))
              || DOCTOR_FIRST.matcher(matcher.group("names")).matches();
      if (!doctor) {
        read(matcher, mentions);
      }
      from = Math.max(matcher.end(), from + 1);
    }
    return mentions;
  }

  private static boolean afterDoctor(String text, int at) {
    Matcher title = DOCTOR.matcher(text).region(Math.max(0, at - LONGEST_TITLE), at);
    return title.useTransparentBounds(true).find();
  }

  /** The end of what stands before a place: an expression that looks for it need not look far. */
  static String before(String text, int end) {
    return text.substring(Math.max(0, end - LONGEST_BEFORE), end);
  }

  private static void read(Matcher matcher, List<PersonMention> mentions) {
    String title = group(matcher, "title");
    List<String> words =
        words(group(matcher, "names") + " " + group(matcher, "after") + group(matcher, "later"));
    while (title.isEmpty() && !words.isEmpty() && NO_NAMES.contains(words.getFirst())) {
      words.removeFirst();
    }
    Sex sex = Titles.sex(title);
    if (words.size() > 1 && words.getLast().matches("[MFH]")) {
      sex = words.removeLast().equals("F") ? Sex.FEMALE : Sex.MALE;
    }
    if (words.isEmpty()) {
      return;
    }
    List<String> second = words(group(matcher, "second") + group(matcher, "inner"));
    words.addAll(givenBehind(second));
    words.addAll(givenAfterComma(words, words(group(matcher, "behind"))));
    NameOrder order = NameOrder.of(words, LINK);
    String link = group(matcher, "link").toLowerCase(Locale.ROOT);
    boolean married = link.matches("[ée]p.*|v.*|d.*|u.*");
    @Nullable String other = second.isEmpty() ? null : String.join(" ", second);
    mentions.add(
        new PersonMention(
            married && other != null ? other : order.family(),
            married ? order.family() : other,
            order.given(),
            link.isEmpty() || sex != Sex.UNKNOWN ? sex : sexBy(link),
            !title.isEmpty() || matcher.group("subject") != null,
            order.told() && !link.matches("v.*|d.*"),
            matcher.start(),
            matcher.end()));
  }

  /** "LE GOFF née ROUX Anne": takes the given names off a second family name. */
  private static List<String> givenBehind(List<String> second) {
    boolean trailing = second.stream().anyMatch(PrintedName::capitals);
    List<String> given = new ArrayList<>();
    for (String word : second) {
      if (trailing && !PrintedName.capitals(word) && !word.matches(LINK)) {
        given.add(word);
      }
    }
    // "SIMART EP. DE WAELE CLAUDINE": in capitals a common given name at the end is one.
    while (given.isEmpty() && second.size() > 1 && GivenNames.common(second.getLast())) {
      given.add(second.getLast());
    }
    second.removeAll(given);
    return given;
  }

  /** "ROUX née LE GOFF, Anne": behind capitals alone a given name, and not a town. */
  private static List<String> givenAfterComma(List<String> words, List<String> behind) {
    boolean given = !behind.isEmpty() && GivenNames.common(behind.getFirst());
    return given && words.stream().allMatch(PrintedName::capitals) ? behind : List.of();
  }

  private static Sex sexBy(String link) {
    return link.matches("n[ée]e|[ée]p.*|vve.*|veuve|divorcée") ? Sex.FEMALE : Sex.UNKNOWN;
  }

  private static String group(Matcher matcher, String name) {
    @Nullable String group = matcher.group(name);
    return group == null ? "" : group.strip();
  }

  private static List<String> words(String text) {
    String plain = text.replace(",", " ").strip();
    return plain.isEmpty()
        ? new ArrayList<>()
        : new ArrayList<>(Arrays.asList(plain.split("\\s+", -1)));
  }
}
