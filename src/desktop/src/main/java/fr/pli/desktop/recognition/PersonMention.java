package fr.pli.desktop.recognition;

import fr.pli.exchange.letter.Sex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
              + "){0,3})|\\s*\\((?:[Nn]ée?\\s+)?(?<inner>\\p{Lu}{2}[\\p{Lu}'\\- ]*)\\))?");
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
      Optional<PersonMention> mention = doctor ? Optional.empty() : read(matcher);
      mention.ifPresent(mentions::add);
      from = Math.max(matcher.end(), from + 1);
    }
    return mentions;
  }

  private static Optional<PersonMention> read(Matcher matcher) {
    String title = matcher.group("title") == null ? "" : matcher.group("title").strip();
    boolean titled = !title.isEmpty() || matcher.group("subject") != null;
    List<String> words =
        new ArrayList<>(Arrays.asList(matcher.group("names").replace(",", "").split("\\s+")));
    Sex sex = Titles.sex(title);
    if (words.size() > 1 && words.getLast().matches("[MFH]")) {
      sex = words.getLast().equals("F") ? Sex.FEMALE : Sex.MALE;
      words.removeLast();
    }
    Optional<Split> split = Split.of(words);
    if (split.isEmpty()) {
      return Optional.empty();
    }
    String second =
        matcher.group("second") == null ? matcher.group("inner") : matcher.group("second");
    String family = split.get().family();
    String birth = second;
    String link = matcher.group("link") == null ? "" : matcher.group("link");
    if (second != null && link.matches("(?i)[ée]p.*")) {
      // "Mme ROUX épouse LE GOFF": the first is the birth name.
      birth = family;
      family = second;
    }
    sex = link.matches("(?i)n[ée]e|[ée]p.*|v.*") ? Sex.FEMALE : sex;
    return Optional.of(
        new PersonMention(
            family,
            birth,
            split.get().given(),
            sex,
            titled,
            split.get().sure(),
            matcher.start(),
            matcher.end()));
  }

  /** Given and family names of a row of words; capitals tell them apart. */
  private record Split(String family, List<String> given, boolean sure) {
    static Optional<Split> of(List<String> words) {
      List<String> family = new ArrayList<>();
      List<String> given = new ArrayList<>();
      for (String word : words) {
        boolean link = word.matches(LINK);
        boolean loud = PrintedName.capitals(word) || (link && given.isEmpty());
        (loud || link ? family : given).add(word);
      }
      if (!family.isEmpty() && family.stream().anyMatch(PrintedName::capitals)) {
        boolean oneCase = given.isEmpty() && words.size() > 1;
        return Optional.of(new Split(String.join(" ", family), given, !oneCase));
      }
      if (words.size() < 2) {
        return Optional.of(new Split(words.getFirst(), List.of(), false));
      }
      List<String> rest = words.subList(1, words.size());
      return Optional.of(new Split(String.join(" ", rest), List.of(words.getFirst()), false));
    }
  }
}
