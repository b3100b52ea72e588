package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Cher Docteur MARTIN," – the line where a letter's body begins, and whom it calls.
 *
 * @param toColleague the words are those used between professionals
 * @param name the name called, folded and without blanks; may be empty
 */
record Greeting(Line line, boolean toColleague, String name) {
  private static final Pattern WORDS =
      Pattern.compile(
          "^\\W*(?:(?:(?:(?:Madame|Monsieur|Docteur)\\s+et\\s+)?(?:Mon|Ma|Mes|Bonjour|Madame"
              + " et|Monsieur et)?\\s*(?:bien\\s+|très\\s+)?)?[Cc]h(?:er|ère|ere)s?"
              + "(?:\\(?e?s?\\)?)?|Bonjour|Monsieur|Madame|Mesdames|Messieurs|Mademoiselle"
              + "|Docteure?|Confrère|Consœur)(?<rest>[\\s,](?!.*\\d).*|)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern COLLEAGUE =
      Pattern.compile(
          "(?i).*\\b(?:confr[èe]re|cons[oœ]e?ur|coll[èe]gue|docteure?|dr|professeur|pr|ma[iî]tre"
              + "|amie?s?|équipe)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DEAR =
      Pattern.compile(
          "(?i)^\\W*(?:(?:mon|ma|mes|madame|monsieur|bonjour|docteur)(?:\\s+et)?\\s+)?(?:bien\\s+|très\\s+)?"
              + "ch[eè]r(?:e|es|s|\\(e\\)|\\(es\\))*(?!\\p{L}).*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern LAY =
      Pattern.compile(
          "(?i).*\\b(?:madame|monsieur|mademoiselle|mme|m\\.|parents?|patiente?)(?!\\p{L}).*");
  private static final Pattern NAME =
      Pattern.compile("(?:" + Titles.DOCTOR + "|" + Titles.CIVIL + ")\\s+(?<name>\\p{Lu}.*)");
  private static final Pattern GIVEN_NAME =
      Pattern.compile("^\\p{Lu}\\p{Ll}+(?:[\\s-]\\p{Lu}\\p{Ll}+)?\\s?[,!]$");
  private static final int LONGEST = 9;
  private static final double LOWEST = 0.75;

  /** The first greeting of a letter. */
  static Optional<Greeting> of(Letter letter) {
    List<Line> upper =
        letter.lines().stream()
            .filter(line -> line.page() == letter.firstPage() && letter.depth(line) < LOWEST)
            .toList();
    return upper.stream()
        .flatMap(line -> read(line).stream())
        .findFirst()
        .or(() -> byGivenName(upper));
  }

  /** "Ange," below a head that names one Ange. */
  private static Optional<Greeting> byGivenName(List<Line> lines) {
    Set<String> given = new HashSet<>();
    for (Line line : lines) {
      if (GIVEN_NAME.matcher(line.text()).matches() && given.contains(Folding.glue(line.text()))) {
        return Optional.of(new Greeting(line, true, ""));
      }
      Letterhead.names(line.text()).forEach(name -> given.add(Folding.glue(name.first().given())));
    }
    return Optional.empty();
  }

  static Optional<Greeting> read(Line line) {
    // "Cher confrère, je revois votre patient": the greeting is what stands before the comma.
    int comma = line.text().indexOf(',');
    boolean affectionate = DEAR.matcher(line.text()).matches();
    String text = affectionate && comma > 0 ? line.text().substring(0, comma + 1) : line.text();
    // "Madame Anne ROUX" opens an address; a greeting that does not say "cher" ends in a comma.
    boolean ends = text.endsWith(",") || text.endsWith(":") || text.endsWith("!");
    if (text.split(" ", -1).length > LONGEST
        || !(affectionate || ends)
        || !WORDS.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher named = NAME.matcher(text);
    String name = named.find() ? Folding.glue(named.group("name")) : "";
    boolean lay = LAY.matcher(text).matches() && !COLLEAGUE.matcher(text).matches();
    return Optional.of(
        new Greeting(line, (affectionate && !lay) || COLLEAGUE.matcher(text).matches(), name));
  }
}
