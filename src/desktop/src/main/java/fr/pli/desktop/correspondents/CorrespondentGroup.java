package fr.pli.desktop.correspondents;

import fr.pli.exchange.directory.Folding;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Correspondents that are written to together: "Équipe diabète".
 *
 * @param name 1 to 100 characters
 * @param members directory keys, each once, in the order of the recipients
 */
public record CorrespondentGroup(UUID id, String name, List<String> members) {
  private static final int LONGEST = 100;

  public CorrespondentGroup {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new IllegalArgumentException("A group has a name of 1 to 100 characters");
    }
    members = members.stream().distinct().toList();
  }

  /** True when the name has every word that was typed, or a word that begins like it. */
  public boolean named(String typed) {
    List<String> words = Folding.words(name);
    return Folding.words(typed).stream()
        .allMatch(begun -> words.stream().anyMatch(word -> word.startsWith(begun)));
  }

  /** The group with one more member, last. */
  public CorrespondentGroup with(String key) {
    return new CorrespondentGroup(
        id, name, Stream.concat(members.stream(), Stream.of(key)).toList());
  }

  public CorrespondentGroup without(String key) {
    return new CorrespondentGroup(
        id, name, members.stream().filter(each -> !each.equals(key)).toList());
  }
}
