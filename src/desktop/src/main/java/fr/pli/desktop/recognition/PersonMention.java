package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.Sex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A lay person's name in running text: "Madame Anne, Lucie LE GOFF née ROUX", "ROUX Paul".
 *
 * @param titled a civil title, a child's title or a subject label stands before
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
      "(?:[Oo]bjet|OBJET|[Cc]oncern(?:e|ant)|CONCERN(?:E|ANT)|[Pp]atient(?:\\(?e\\)?)?|PATIENTE?"
          + "|[Rr][ée]f(?:[ée]rence)?s?\\.?|[Nn]om)";
  private static final String TOKEN = "\\p{Lu}[\\p{L}'\\-]*";
  private static final String LINK =
      "(?:de la|de|du|des|d'|la|le|van|von|den|der|el|ben|di|da|dos)";
  private static final String NAMES =
      TOKEN + "(?:,?\\s(?!(?:" + Titles.CIVIL + ")\\s)(?:" + LINK + "\\s)?" + TOKEN + "){0,5}";
  private static final String SECOND =
      "(?:[Nn][ée]e?(?:\\(e\\))?|NÉE?|[ÉEée]pouse|[ÉEée]p\\.|[Vv]euve|[Vv]ve|[Dd]ivorcée?)";
  private static final Pattern MENTION =
      Pattern.compile(
          "(?:(?<subject>"
              + SUBJECT
              + ")\\s*:?\\s+)?(?:(?<title>"
              + Titles.CIVIL
              + "|"
              + Titles.CHILD
              + ")\\s+)?(?<names>(?!(?:"
              + Titles.CIVIL
              + ")\\s)"
              + NAMES
              + ")(?:,?\\s*(?<link>"
              + SECOND
              + ")\\s+(?<second>"
              + TOKEN
              + "(?:\\s(?:"
              + LINK
              + "\\s)?"
              + TOKEN
              + "){0,3})|\\s*\\((?:[Nn]ée?\\s+)?(?<inner>\\p{Lu}{2}[\\p{Lu}'\\- ]*)\\)(?<after>\\s+"
              + TOKEN
              + "(?:,?\\s"
              + TOKEN
              + "){0,2})?)?");
  private static final Pattern DOCTOR = Pattern.compile("(?:" + Titles.DOCTOR + ")\\s*$");

  /** Every mention in a text, in order; doctors are passed over. */
  static List<PersonMention> in(String text) {
    List<PersonMention> mentions = new ArrayList<>();
    Matcher matcher = MENTION.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      boolean doctor =
          DOCTOR.matcher(text.substring(0, matcher.start("names"))).find()
              || matcher.group("names").matches("(?:" + Titles.DOCTOR + ")\\b.*");
      if (!doctor) {
        mentions.add(read(matcher));
      }
      from = Math.max(matcher.end(), from + 1);
    }
    return mentions;
  }

  private static PersonMention read(Matcher matcher) {
    String title = group(matcher, "title");
    List<String> words = words(group(matcher, "names") + " " + group(matcher, "after"));
    Sex sex = Titles.sex(title);
    if (words.size() > 1 && words.getLast().matches("[MFH]")) {
      sex = words.removeLast().equals("F") ? Sex.FEMALE : Sex.MALE;
    }
    List<String> second = words(group(matcher, "second") + group(matcher, "inner"));
    // "LE GOFF née ROUX Anne": what is not in capitals is a given name.
    boolean trailing = second.stream().anyMatch(PrintedName::capitals);
    second.stream().filter(word -> trailing && !PrintedName.capitals(word)).forEach(words::add);
    second.removeIf(word -> trailing && !PrintedName.capitals(word) && !word.matches(LINK));
    Split split = Split.of(words);
    String link = group(matcher, "link").toLowerCase(Locale.ROOT);
    boolean married = link.matches("[ée]p.*|v.*|d.*");
    @Nullable String other = second.isEmpty() ? null : String.join(" ", second);
    return new PersonMention(
        married && other != null ? other : split.family(),
        married ? split.family() : other,
        split.given(),
        link.isEmpty() ? sex : Sex.FEMALE,
        !title.isEmpty() || matcher.group("subject") != null,
        split.sure() && !link.matches("v.*|d.*"),
        matcher.start(),
        matcher.end());
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

  /** Given and family names of a row of words; capitals tell them apart. */
  private record Split(String family, List<String> given, boolean sure) {
    static Split of(List<String> words) {
      List<String> family = new ArrayList<>();
      List<String> given = new ArrayList<>();
      for (String word : words) {
        boolean link = word.matches(LINK);
        boolean loud = PrintedName.capitals(word) || (link && given.isEmpty());
        (loud || link ? family : given).add(word);
      }
      if (!family.isEmpty() && family.stream().anyMatch(PrintedName::capitals)) {
        boolean oneCase = given.isEmpty() && words.size() > 1;
        return new Split(String.join(" ", family), given, !oneCase);
      }
      if (words.size() < 2) {
        return new Split(words.getFirst(), List.of(), false);
      }
      List<String> rest = words.subList(1, words.size());
      return new Split(String.join(" ", rest), List.of(words.getFirst()), false);
    }
  }
}
