package fr.pli.desktop.recognition;

import fr.pli.desktop.directory.Directory;
import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.RecipientKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the organisation or service that a text names. */
final class OrganisationMatch {
  private static final Set<String> LINKS =
      Set.of("de", "des", "du", "la", "le", "les", "d", "l", "et", "service", "a", "au", "en");
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
    boolean certain = served.stream().anyMatch(entry -> town(entry, text) || hints.near(entry));
    boolean whole = served(served.getFirst(), words) || leftOver(served.getFirst(), words) == 0;
    if (served.size() == 1) {
      return new Match(served, certain && whole ? 0.95 : 0.7);
    }
    return new Match(served, oneHouse(served) ? 0.6 : 0.5);
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

  /** Words of the text that neither the name, the service nor the address explains. */
  private static long leftOver(DirectoryEntry entry, Set<String> words) {
    Set<String> explained = meaningful(entry.displayName());
    entry
        .places()
        .forEach(
            place -> {
              explained.addAll(Folding.words(place.town()));
              explained.addAll(Folding.words(place.street()));
              explained.add(place.postcode());
            });
    boolean service = words.contains("urgences") || words.contains("maternite");
    return service && entry.service().isEmpty()
        ? words.stream().filter(word -> !explained.contains(word)).count()
        : 0;
  }

  private static boolean town(DirectoryEntry entry, String text) {
    return new Hints(text, null, Set.of()).place(entry) == Hints.Agreement.AGREES;
  }

  private static List<DirectoryEntry> prefer(
      List<DirectoryEntry> entries, java.util.function.Predicate<DirectoryEntry> wish) {
    List<DirectoryEntry> wished = entries.stream().filter(wish).toList();
    return wished.isEmpty() ? entries : wished;
  }

  private static Set<String> meaningful(String text) {
    Set<String> words = new HashSet<>(Folding.words(text));
    words.removeAll(LINKS);
    return words;
  }
}
