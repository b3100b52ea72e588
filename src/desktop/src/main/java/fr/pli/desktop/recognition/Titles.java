package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.Sex;
import java.util.regex.Pattern;

/** Titles that stand before a name. */
final class Titles {
  private static final String LADY_OR_SIR =
      "(?:Monsieur|MONSIEUR|Madame|MADAME|Mademoiselle|MADEMOISELLE|Mme\\.?|MME\\.?|Mlle|Melle|MLLE"
          + "|Mr\\.?|MR\\.?|M\\.|M(?=\\s\\p{Lu}{3}))";

  /** "Dr", "Docteur", "Pr", and "Madame le Docteur". */
  static final String DOCTOR =
      "(?:(?:"
          + LADY_OR_SIR
          + "\\s+)?(?:(?:[Ll]e|[Ll]a|LE|LA)\\s+)?"
          + "(?:Docteure?|DOCTEURE?|docteure?|Doctoresse|Dre?\\.?|DRE?\\.?|dr"
          + "|Professeure?|PROFESSEURE?|professeure?|Pr(?:of)?e?\\.?|PR\\.?)(?![\\p{L}']))";

  static final String CIVIL = LADY_OR_SIR;
  static final String CHILD =
      "(?:(?:(?:[Ll]e|[Ll]a|[Dd]u|[Cc]e|[Cc]ette)\\s)?(?:[Jj]eune|JEUNE)"
          + "|(?:[Ll]')?(?:[Ee]nfant|ENFANT)|[Bb]ébé|BÉBÉ|BEBE|[Nn]ouveau-née?|NOUVEAU-NÉE?"
          + "|[Nn]ourrisson|NOURRISSON|[Pp]etite?(?=\\s\\p{Lu})|[Jj]umea(?:u|ux|lle)(?:\\s(?:[AB12]|n°\\s?\\d))?)";

  private static final Pattern PROFESSOR = Pattern.compile("(?i).*\\bpr.*");
  private static final Pattern LADY = Pattern.compile("(?i)(madame|mme\\.?|mademoiselle|me?lle)");
  private static final Pattern SIR = Pattern.compile("(?i)(monsieur|mr?\\.?)");
  private static final Pattern DOCTORAL = Pattern.compile(DOCTOR);
  private static final Pattern DOCTOR_FIRST = Pattern.compile(DOCTOR + "\\s");

  private Titles() {}

  /** "Dr", "Pr", or empty for a title that is not doctoral. */
  static String professional(String printed) {
    if (!DOCTORAL.matcher(printed).matches()) {
      return "";
    }
    return PROFESSOR.matcher(printed).matches() ? "Pr" : "Dr";
  }

  /** True when a doctor's title stands first and something follows it. */
  static boolean doctorFirst(String text) {
    return DOCTOR_FIRST.matcher(text).lookingAt();
  }

  static Sex sex(String printed) {
    if (LADY.matcher(printed).matches()) {
      return Sex.FEMALE;
    }
    return SIR.matcher(printed).matches() ? Sex.MALE : Sex.UNKNOWN;
  }
}
