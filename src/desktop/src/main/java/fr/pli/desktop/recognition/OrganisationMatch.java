package fr.pli.desktop.recognition;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.recognition.Evidence.Doubt;
import fr.pli.desktop.recognition.Evidence.Fact;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.RecipientKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the organisation or service that a text names. */
final class OrganisationMatch {
  private static final Set<String> LINKS =
      Set.of("de", "des", "du", "la", "le", "les", "d", "l", "et", "service", "a", "au", "en");
  private static final Pattern SERVICE =
      Pattern.compile(
          "\\b(?:service|urgences|maternite|unite|pole|hopital de jour|consultation)\\b");
  private static final int LOOKED_AT = 30;

  private final Directory directory;

  OrganisationMatch(Directory directory) {
    this.directory = directory;
  }

  /**
   * The organisation whose whole name the text holds; its service when the text names one.
   *
   * @param departments where the letter was written and where it goes
   */
  Match organisation(String text, Set<String> departments) {
    Set<String> words = meaningful(text);
    Hints hints = new Hints(text, null, departments);
    List<DirectoryEntry> named =
        directory.organisationsLike(text, LOOKED_AT).stream()
            .filter(entry -> entry.kind() == RecipientKind.ORGANIZATION)
            .filter(entry -> named(entry, words))
            .toList();
    List<DirectoryEntry> placed = prefer(named, entry -> town(entry, text));
    List<DirectoryEntry> near = prefer(placed, hints::near);
    List<DirectoryEntry> served = prefer(near, entry -> served(entry, words));
    if (served.isEmpty()) {
      return Match.NONE;
    }
    if (served.size() > 1) {
      return Match.choice(served);
    }
    DirectoryEntry entry = served.getFirst();
    Evidence evidence =
        Evidence.of(Fact.FULL_NAME, Fact.ONLY_BEARER)
            .with(Fact.PLACE, town(entry, text))
            .with(Fact.NEAR, hints.near(entry))
            .doubt(Doubt.HOMONYM, !served(entry, words) && serviceNamed(entry, text, words));
    return Match.of(entry, evidence);
  }

  /** True when all candidates are services of one organisation. */
  static boolean oneHouse(List<DirectoryEntry> entries) {
    return entries.stream().map(DirectoryEntry::finess).distinct().count() == 1
        && entries.getFirst().finess() != null;
  }

  private static boolean named(DirectoryEntry entry, Set<String> words) {
    Set<String> own = meaningful(entry.organisation());
    return !own.isEmpty() && words.containsAll(own);
  }

  private static boolean served(DirectoryEntry entry, Set<String> words) {
    Set<String> service = meaningful(entry.service());
    return !service.isEmpty() && words.containsAll(service);
  }

  /** The text asks for a service and the entry is the house as a whole, or another service. */
  private static boolean serviceNamed(DirectoryEntry entry, String text, Set<String> words) {
    boolean service = SERVICE.matcher(Folding.fold(text)).find();
    return service && !explained(entry).containsAll(words);
  }

  /** The words of name, service and address. */
  private static Set<String> explained(DirectoryEntry entry) {
    Set<String> explained = meaningful(entry.displayName());
    for (DirectoryEntry.Place place : entry.places()) {
      explained.addAll(Folding.words(place.town()));
      explained.addAll(Folding.words(place.street()));
      explained.add(place.postcode());
    }
    return explained;
  }

  private static boolean town(DirectoryEntry entry, String text) {
    return new Hints(text, null, Set.of()).place(entry) == Hints.Agreement.AGREES;
  }

  private static List<DirectoryEntry> prefer(
      List<DirectoryEntry> entries, Predicate<DirectoryEntry> wish) {
    List<DirectoryEntry> wished = entries.stream().filter(wish).toList();
    return wished.isEmpty() ? entries : wished;
  }

  private static Set<String> meaningful(String text) {
    Set<String> words = new HashSet<>(Folding.words(text));
    words.removeAll(LINKS);
    return words;
  }
}
