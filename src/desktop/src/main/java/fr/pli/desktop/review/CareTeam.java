package fr.pli.desktop.review;

import fr.pli.exchange.directory.Folding;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who counts as the patient's care team for one letter, as far as a program can know: the patient,
 * the own practice, and whoever the letter itself names (addressee, copies, médecin traitant, a
 * colleague in its text). Whoever is only added on the screen is outside.
 *
 * @param own RPPS numbers of the practice's people
 */
public record CareTeam(Supplier<Set<String>> own) {
  private static final int SHORTEST = 3;

  /** True if the recipient is of the team that cares for the patient of this letter. */
  public boolean holds(OutgoingLetter letter, ReviewRecipient recipient) {
    Party party = recipient.party();
    return party.kind() == RecipientKind.PATIENT
        || !recipient.printed().isBlank()
        || (party.rpps() != null && own.get().contains(party.rpps().value()))
        || names(letter, party);
  }

  /** The surname, or every word of an organisation's name, stands in the text. */
  private static boolean names(OutgoingLetter letter, Party party) {
    String text = letter.reading() == null ? "" : letter.reading().text();
    List<String> wanted = Folding.words(telling(party.name()));
    Set<String> words = Set.copyOf(Folding.words(text));
    return !wanted.isEmpty() && words.containsAll(wanted);
  }

  /** Surnames are written in capitals; a name without capitals counts as a whole. */
  private static String telling(String name) {
    String capitals =
        Arrays.stream(name.split("\\s+"))
            .filter(
                word ->
                    word.length() >= SHORTEST
                        && word.equals(word.toUpperCase(java.util.Locale.ROOT)))
            .collect(Collectors.joining(" "));
    return capitals.isEmpty() ? name : capitals;
  }
}
