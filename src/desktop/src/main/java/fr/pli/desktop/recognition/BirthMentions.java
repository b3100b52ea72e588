package fr.pli.desktop.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Birth dates in running text and the names beside them. */
final class BirthMentions {
  private static final Pattern BIRTH =
      Pattern.compile(
          "(?:\\bn[ée]{1,2}(?:\\s?\\(e\\)|\\.e)?\\s+le|\\bDDN|\\bD\\.D\\.N\\.?"
              + "|\\bdate de naissance|\\bnaissance)\\s*:?\\s*(?:le\\s+)?(?<date>"
              + FrenchDates.DATE
              + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What may stand between a name and the birth date without separating them. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:[\\s,;:–—()\\-]|âgée?\\s+de\\s+\\d+\\s+(?:ans?|mois|jours)|\\d+\\s+(?:ans?|mois)"
              + "|\\((?:[MFH]|[Hh]omme|[Ff]emme)\\)|\\b[MFH]\\b|IPP|NDA|n°|dossier|\\d{4,}|\\b\\d\\b)*");

  private static final Pattern RELATIVE =
      Pattern.compile(
          "\\b(?:fils|fille|mère|père|époux|épouse|conjointe?|mari|femme|frère|sœur|soeur"
              + "|compagnon|compagne|parents?)\\b[^.]{0,12}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LOOK_BACK = 140;

  private BirthMentions() {}

  /** One identity per birth date; without a name when none stands before the date. */
  static List<Identity> in(Block block) {
    Flow flow = block.flow();
    String text = flow.text();
    List<Identity> found = new ArrayList<>();
    Matcher births = BIRTH.matcher(text);
    while (births.find()) {
      LocalDate date = FrenchDates.read(births.group("date")).orElse(null);
      int from = Math.max(0, births.start() - LOOK_BACK);
      if (date != null) {
        found.add(identity(flow, from, births.start(), births.end(), date));
      }
    }
    return found;
  }

  private static Identity identity(Flow flow, int from, int birth, int end, LocalDate date) {
    String before = flow.text().substring(from, birth);
    for (PersonMention mention : PersonMention.in(before).reversed()) {
      boolean beside = BETWEEN.matcher(before.substring(mention.end())).matches();
      boolean relative = RELATIVE.matcher(before.substring(0, mention.start())).find();
      if (beside && !relative && (mention.titled() || !mention.givenNames().isEmpty())) {
        return new Identity(
            mention.familyName(),
            mention.birthName(),
            mention.givenNames(),
            date,
            mention.sex(),
            confidence(mention),
            flow.places(from + mention.start(), end),
            mention.titled() ? "subject-line" : "name-beside-birth-date");
      }
      if (beside && relative) {
        return new Identity("", null, List.of(), null, mention.sex(), 0, List.of(), "relative");
      }
    }
    return new Identity(
        "",
        null,
        List.of(),
        date,
        fr.pli.exchange.letter.Sex.UNKNOWN,
        0.5,
        flow.places(birth, end),
        "birth-date");
  }

  private static double confidence(PersonMention mention) {
    if (mention.givenNames().isEmpty()) {
      return 0.7;
    }
    return mention.sure() ? 0.96 : 0.8;
  }
}
