package fr.pli.desktop.directory;

import fr.pli.exchange.directory.DirectoryEntry;
import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.RecipientKind;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words under which an entry is found. A leading mark keeps the kinds apart: "!" family name
 * without blanks, "~" word of an organisation, "#" key; no mark: any word.
 */
final class SearchWords {
  static final char FAMILY = '!';
  static final char ORGANISATION = '~';
  static final char KEY = '#';
  private static final String RPPS_KEY = "rpps:";

  private SearchWords() {}

  static Set<String> of(DirectoryEntry entry) {
    Set<String> words = new LinkedHashSet<>();
    name(words, entry.familyName());
    name(words, entry.givenName());
    if (!entry.familyName().isEmpty()) {
      words.add(FAMILY + Folding.glue(entry.familyName()));
    }
    boolean organisation = entry.kind() == RecipientKind.ORGANIZATION;
    organisation(words, organisation, entry.organisation());
    organisation(words, organisation, entry.service());
    words.addAll(Folding.words(entry.specialty()));
    words.addAll(Folding.words(entry.profession()));
    entry.places().forEach(place -> place(words, organisation, place));
    entry.mailboxes().forEach(mailbox -> words.addAll(Folding.words(mailbox)));
    number(words, entry);
    return words;
  }

  /** The word under which the entry of a key is found. */
  static String key(String key) {
    return key.startsWith(RPPS_KEY) ? key.substring(RPPS_KEY.length()) : KEY + key;
  }

  private static void number(Set<String> words, DirectoryEntry entry) {
    words.add(key(entry.key()));
    if (entry.finess() != null) {
      words.add(Folding.fold(entry.finess().value()));
    }
  }

  /** "L'Haridon" is found by "haridon" and by "lharidon". */
  private static void name(Set<String> words, String name) {
    words.addAll(Folding.words(name));
    if (!name.isEmpty()) {
      words.add(Folding.glue(name));
    }
  }

  private static void organisation(Set<String> words, boolean marked, String name) {
    for (String word : Folding.words(name)) {
      words.add(word);
      if (marked) {
        words.add(ORGANISATION + word);
      }
    }
  }

  private static void place(Set<String> words, boolean organisation, DirectoryEntry.Place place) {
    organisation(words, organisation, place.name());
    name(words, place.town());
    words.addAll(Folding.words(place.postcode()));
    if (organisation) {
      Folding.words(place.town()).forEach(word -> words.add(ORGANISATION + word));
    }
  }
}
