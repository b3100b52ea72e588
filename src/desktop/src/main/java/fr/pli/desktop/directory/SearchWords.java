package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.RecipientKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The folded words under which an entry is found. "L'Haridon" is "l", "haridon", "lharidon". */
final class SearchWords {
  /** Nobody types more to find someone; what is pasted may be a page. */
  private static final int MOST_TYPED = 8;

  private final Map<SearchPart, Set<String>> words = new EnumMap<>(SearchPart.class);
  private final Set<String> wholeNames = new LinkedHashSet<>();

  private SearchWords(DirectoryEntry entry) {
    for (SearchPart part : SearchPart.values()) {
      words.put(part, new LinkedHashSet<>());
    }
    name(SearchPart.FAMILY, entry.familyName());
    name(SearchPart.GIVEN, entry.givenName());
    boolean organisation = entry.kind() == RecipientKind.ORGANIZATION;
    SearchPart house = organisation ? SearchPart.HOUSE : SearchPart.OTHER;
    all(house, entry.organisation());
    all(house, entry.service());
    all(SearchPart.OTHER, entry.specialty());
    all(SearchPart.OTHER, entry.profession());
    entry.places().forEach(this::place);
    entry.mailboxes().forEach(this::address);
    numbers(entry);
    wholeNames(entry);
  }

  static SearchWords of(DirectoryEntry entry) {
    return new SearchWords(entry);
  }

  /** The words of a text as it was typed; a mail address is one word. */
  static List<String> typed(String text) {
    List<String> typed = new ArrayList<>();
    for (String token : text.strip().split("\\s+", -1)) {
      typed.addAll(token.contains("@") ? List.of(Folding.glue(token)) : Folding.words(token));
    }
    typed.removeIf(String::isEmpty);
    return typed.stream().map(SearchWords::clipped).limit(MOST_TYPED).toList();
  }

  /** The words of a part. */
  Set<String> of(SearchPart part) {
    return words.getOrDefault(part, Set.of());
  }

  /** The names without their blanks: the family name, both names in both orders. */
  Set<String> wholeNames() {
    return wholeNames;
  }

  private void place(DirectoryEntry.Place place) {
    all(SearchPart.OTHER, place.name());
    name(SearchPart.TOWN, place.town());
    all(SearchPart.OTHER, place.postcode());
    address(place.mail());
  }

  /** Found by the words before the at sign, and from its beginning on as one word. */
  private void address(String mail) {
    all(SearchPart.OTHER, mail.substring(0, Math.max(0, mail.indexOf('@'))));
    add(SearchPart.OTHER, Folding.glue(mail));
  }

  private void numbers(DirectoryEntry entry) {
    all(SearchPart.OTHER, entry.key().substring(entry.key().indexOf(':') + 1));
    if (entry.finess() != null) {
      all(SearchPart.OTHER, entry.finess().value());
    }
  }

  private void wholeNames(DirectoryEntry entry) {
    String family = Folding.glue(entry.familyName());
    String given = Folding.glue(entry.givenName());
    if (!family.isEmpty()) {
      wholeNames.addAll(List.of(family, given + family, family + given));
    }
    if (entry.kind() == RecipientKind.ORGANIZATION) {
      wholeNames.add(Folding.glue(entry.organisation()));
      wholeNames.add(Folding.glue(entry.displayName()));
    }
    wholeNames.remove("");
  }

  private void name(SearchPart part, String name) {
    all(part, name);
    add(part, Folding.glue(name));
  }

  private void all(SearchPart part, String text) {
    Folding.words(text).forEach(word -> add(part, word));
  }

  private void add(SearchPart part, String word) {
    if (!word.isEmpty()) {
      words.getOrDefault(part, wholeNames).add(clipped(word));
    }
  }

  /** No true word is longer; a longer term would break the index. */
  private static String clipped(String word) {
    return word.length() > 100 ? word.substring(0, 100) : word;
  }
}
