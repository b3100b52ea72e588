package fr.pli.desktop.recognition;

import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.exchange.directory.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

  private Stickers() {}

  /** The people whom the text names and a sticker of the head confirms. */
  static List<Identity> in(Letter letter, List<PersonMention> calls) {
    List<Identity> found = new ArrayList<>();
    for (Block block : letter.blocks()) {
      if (block.lines().size() <= MOST_LINES && letter.inHead(block.lines().getFirst())) {
        List<LocalDate> dates = births(block);
        if (dates.size() == 1) {
          Set<String> words = new HashSet<>(Folding.words(block.text()));
          calls.stream()
              .filter(call -> !call.givenNames().isEmpty())
              .filter(call -> words.containsAll(Folding.words(String.join(" ", call.words()))))
              .map(call -> identity(call, dates.getFirst(), block))
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private static List<LocalDate> births(Block block) {
    return block.lines().stream()
        .filter(line -> !OTHER_DATE.matcher(line.text()).matches())
        .flatMap(line -> FrenchDates.in(line.text()).stream())
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
