package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.Sex;
import java.util.regex.Pattern;

/** Titles that stand before a name. */
final class Titles {
  static final String DOCTOR =
      "(?:Docteure?|DOCTEUR|Dre?\\.?|DR\\.?|Professeure?|PROFESSEUR|Pre?\\.?|PR\\.?)";
  static final String CIVIL =
      "(?:Monsieur|MONSIEUR|Madame|MADAME|Mademoiselle|MADEMOISELLE|Mme|MME|Mlle|MLLE|Mr\\.?|M\\.)";
  static final String CHILD =
      "(?:(?:[Ll]e|[Ll]a|[Dd]u|[Cc]e|[Cc]ette)?\\s?[Jj]eune|[Ll]?'?[Ee]nfant|[Bb]ébé)";

  private static final Pattern PROFESSOR = Pattern.compile("(?i)pr.*");
  private static final Pattern LADY = Pattern.compile("(?i)(madame|mme|mademoiselle|mlle)");
  private static final Pattern SIR = Pattern.compile("(?i)(monsieur|mr?\\.?)");
  private static final Pattern DOCTORAL = Pattern.compile(DOCTOR);

  private Titles() {}

  /** "Dr", "Pr", or empty for a title that is not doctoral. */
  static String professional(String printed) {
    if (!DOCTORAL.matcher(printed).matches()) {
      return "";
    }
    return PROFESSOR.matcher(printed).matches() ? "Pr" : "Dr";
  }

  static Sex sex(String printed) {
    if (LADY.matcher(printed).matches()) {
      return Sex.FEMALE;
    }
    return SIR.matcher(printed).matches() ? Sex.MALE : Sex.UNKNOWN;
  }
}
