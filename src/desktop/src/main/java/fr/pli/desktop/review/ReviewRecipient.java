package fr.pli.desktop.review;

import fr.pli.desktop.recognition.Place;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipient on the sheet.
 *
 * @param id stable while the letter is reviewed
 * @param directoryKey the chosen directory entry, null for an unknown recipient or a patient
 * @param candidates keys to choose from when there are several
 * @param confirmed true once certain by recognition or chosen by a person
 * @param option the chosen channel, null while none is
 */
public record ReviewRecipient(
    UUID id,
    Party party,
    RecipientRole role,
    String printed,
    @Nullable String directoryKey,
    List<String> candidates,
    boolean confirmed,
    List<Place> places,
    String reason,
    @Nullable ChannelOption option) {
  public ReviewRecipient {
    candidates = List.copyOf(candidates);
    places = List.copyOf(places);
  }
}
