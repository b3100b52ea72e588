package fr.pli.desktop.privacy;

import fr.pli.exchange.directory.Folding;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accesses are looked for; what is empty does not matter.
 *
 * @param patient words of a patient's name, or a birth date (1948-04-03): letters that still have
 *     their content
 * @param person words of the name of who did it
 * @param letter one letter, null for all
 */
public record AccessFilter(String patient, String person, @Nullable UUID letter) {
  public static final AccessFilter ALL = new AccessFilter("", "", null);

  /** Never prints what is looked for. */
  @Override
  public String toString() {
    return "AccessFilter[…]";
  }

  Choice over(Letterbook letters) {
    Set<UUID> about = patient.isBlank() ? Set.of() : letters.about(patient);
    return access ->
        (letter == null || letter.equals(access.letter()))
            && (patient.isBlank() || about.contains(access.letter()))
            && holds(access.who(), person);
  }

  static boolean holds(String text, String words) {
    String folded = String.join(" ", Folding.words(text));
    List<String> wanted = Folding.words(words);
    return wanted.stream().allMatch(folded::contains);
  }

  /** Takes an access or not. */
  interface Choice {
    boolean takes(Access access);
  }
}
