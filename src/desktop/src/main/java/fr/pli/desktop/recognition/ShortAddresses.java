package fr.pli.desktop.recognition;

import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.RecipientRole;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Dr Christian MEYER – SÉLESTAT": a line for each recipient, above the greeting. */
final class ShortAddresses {
  private static final Pattern LINE =
      Pattern.compile(
          "^\\W*(?<name>(?:"
              + Titles.DOCTOR
              + ")\\s+\\p{Lu}[\\p{L}'’. -]{2,60}?)(?:\\s*,|\\s+[–—-])\\s+(?<town>\\p{Lu}[\\p{L}'’"
              + " -]{2,40})$");

  private ShortAddresses() {}

  /** Whom the letter is for; nobody who signs it. */
  static List<CopyLists.Item> read(Letter letter) {
    Optional<Line> greeting = letter.greeting().filter(Greeting::toColleague).map(Greeting::line);
    return greeting.isEmpty()
        ? List.of()
        : letter.lines().stream()
            .takeWhile(line -> line != greeting.get())
            .filter(line -> addressed(letter, line.text()))
            .map(ShortAddresses::item)
            .toList();
  }

  private static boolean addressed(Letter letter, String text) {
    Matcher line = LINE.matcher(text);
    return line.matches()
        && !Trades.specialties(Folding.fold(line.group("town"))).find()
        && PrintedName.read(line.group("name"))
            .filter(name -> letter.signatures().stream().noneMatch(s -> s.name().fits(name)))
            .isPresent();
  }

  private static CopyLists.Item item(Line line) {
    return new CopyLists.Item(line.text(), RecipientRole.TO, false, false, List.of(line.place()));
  }
}
