package fr.pli.desktop.companion;

import fr.pli.desktop.recognition.Place;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about a letter. Null and empty mean that it does not say.
 *
 * @param patient the birth name equals the family name when only the birth name is known
 * @param complete true when whoever is not among the recipients is meant to get nothing
 * @param doubts codes of why its patient is not to be believed without a look: {@link
 *     #INS_KEY_WRONG}, …
 * @param places where on the page it was read
 */
public record Companion(
    Source source,
    @Nullable Patient patient,
    @Nullable Party author,
    List<Addressee> recipients,
    boolean complete,
    @Nullable DocumentType type,
    @Nullable LocalDate date,
    List<String> doubts,
    List<Place> places) {
  /** The key of the INS number is not the one that its digits give. */
  public static final String INS_KEY_WRONG = "ins-key-wrong";

  /** The INS number is a test or demonstration number, or of an unknown authority. */
  public static final String INS_NOT_REAL = "ins-not-real";

  /** File and letter were written at very different times: they may not belong together. */
  public static final String APART = "companion-apart";

  public Companion {
    recipients = List.copyOf(recipients);
    doubts = List.copyOf(doubts);
    places = List.copyOf(places);
  }

  Companion doubted(String doubt) {
    List<String> all = new ArrayList<>(doubts);
    all.add(doubt);
    return new Companion(source, patient, author, recipients, complete, type, date, all, places);
  }

  /** Never prints its content. */
  @Override
  public String toString() {
    return "Companion[" + source.code() + "]";
  }
}
