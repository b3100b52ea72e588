package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A patient's sticker: name parts and a birth date under each other, without labels. It is read
 * when the text calls somebody by name and the words of that name stand in a block of the head that
 * bears one date which may be of birth.
 */
final class Stickers {
  private static final int MOST_LINES = 9;

  private static final Pattern OTHER_DATE =
      Pattern.compile(
          "(?iu).*\\b(?:entr[ée]e?|sorti|s[ée]jour|examen|consultation|du|hospitalis|pr[ée]l|[ée]dit|page|admis)\\b.*");

  /** A line in capitals; a twin's number or the sex may stand behind. */
  private static final Pattern FAMILY =
      Pattern.compile(
          "^(?<family>\\p{Lu}[\\p{Lu}'"
              + " -]+?)(?:\\s*[–—-]\\s*(?:J\\s?\\d|n°).*|\\s+\\(?[MFH]\\)?)?$");

  private static final Pattern GIVEN =
      Pattern.compile(
          "^(?<given>\\p{Lu}[\\p{L}-]+(?:,?\\s\\p{Lu}[\\p{L}-]+){0,2}?)(?:\\s+\\(?(?<sex>[MFH])\\)?)?"
              + "(?:\\W+(?:(?<born>n[ée]e?\\b|DDN\\b).*|\\d.*))?$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern BIRTH = Pattern.compile("(?iU)\\bn[ée]e?\\b|\\bDDN\\b|naissance");

  private Stickers() {}

  /** The people whom the text names and a sticker of the head confirms. */
  static List<Identity> in(Letter letter, List<PersonMention> calls) {
    List<Identity> found = new ArrayList<>();
    for (Block block : letter.blocks()) {
      if (block.lines().size() <= MOST_LINES && letter.inHead(block.lines().getFirst())) {
        List<String> rows = rows(letter, block);
        List<LocalDate> dates = births(rows);
        if (dates.size() == 1) {
          Set<String> words = new HashSet<>(Folding.words(block.text()));
          calls.stream()
              .filter(call -> !call.givenNames().isEmpty())
              .filter(call -> words.containsAll(Folding.words(String.join(" ", call.words()))))
              .map(call -> identity(call, dates.getFirst(), block))
              .forEach(found::add);
          underEachOther(block, rows, dates.getFirst()).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** "VUILLEQUEZ" and below it "ELIOTT M né le …". */
  private static Optional<Identity> underEachOther(Block block, List<String> rows, LocalDate born) {
    for (int i = 1; i < rows.size(); i++) {
      Matcher family = FAMILY.matcher(rows.get(i - 1));
      Matcher given = GIVEN.matcher(rows.get(i));
      if (family.matches()
          && given.matches()
          && GivenNames.common(given.group("given").split("[,\\s]", 2)[0])
          && Letterhead.plain(family.group("family"))
          && rows.stream().anyMatch(row -> BIRTH.matcher(row).find())) {
        return Optional.of(
            new Identity(
                family.group("family").strip(),
                null,
                List.of(given.group("given").split("[,\\s]+")),
                born,
                sex(given.group("sex")),
                Evidence.of(Fact.DATE_BESIDE, Fact.ORDER_TOLD)
                    .with(Fact.BIRTH_DATE_BESIDE, given.group("born") != null)
                    .doubt(Evidence.Doubt.DATE_UNLABELLED, given.group("born") == null),
                block.places(),
                "sticker"));
      }
    }
    return Optional.empty();
  }

  private static Sex sex(@Nullable String printed) {
    if (printed == null) {
      return Sex.UNKNOWN;
    }
    return printed.equals("F") ? Sex.FEMALE : Sex.MALE;
  }

  /** The lines of a block, each with the cells right of it. */
  private static List<String> rows(Letter letter, Block block) {
    return block.lines().stream()
        .map(
            line ->
                letter.lines().stream()
                    .filter(other -> other.page() == line.page() && other.row() == line.row())
                    .filter(other -> other.x() >= line.x())
                    .map(Line::text)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<LocalDate> births(List<String> rows) {
    return rows.stream()
        .filter(row -> !OTHER_DATE.matcher(row).matches())
        .flatMap(row -> FrenchDates.in(row).stream())
        .map(FrenchDates.Found::date)
        .distinct()
        .toList();
  }

  private static Identity identity(PersonMention call, LocalDate born, Block block) {
    return new Identity(
        call.familyName(),
        call.birthName(),
        call.givenNames(),
        born,
        call.sex(),
        Evidence.of(Fact.DATE_BESIDE, Fact.REPEATED)
            .with(Fact.ORDER_TOLD, call.sure())
            .doubt(Evidence.Doubt.DATE_UNLABELLED, true),
        block.places(),
        "sticker");
  }
}
