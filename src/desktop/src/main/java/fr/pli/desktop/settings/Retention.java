package fr.pli.desktop.settings;

import fr.pli.exchange.letter.DocumentType;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long letters are kept. Pli carries letters and is not the patient's record, so content is
 * kept short and the proof of sending long. What nobody has finished with is kept whatever these
 * numbers say.
 *
 * @param sent months that the content of a sent letter is kept after its last recipient had it, 1
 *     to 60: the five years for which the CNIL would have a record at hand (28 July 2020)
 * @param received months that the content of a filed letter is kept after it came, 1 to 60
 * @param binned days that a letter stays in the bin, 1 to 365
 * @param proof years that the proof is kept after the letter was taken in or came, 6 to 30
 * @param types months for letters of a document type, by its LOINC code, instead of those above
 */
public record Retention(int sent, int received, int binned, int proof, Map<String, Integer> types) {
  /** What a new practice starts with; twenty years as for the record as a whole. */
  public static final Retention USUAL =
      new Retention(12, 12, 30, 20, Map.of(DocumentType.PRESCRIPTION.loinc(), 13));

  public Retention {
    types = Map.copyOf(types);
  }

  /** Months for a letter of a type, in a place that has its own. */
  public int months(@Nullable DocumentType type, int otherwise) {
    return type == null ? otherwise : types.getOrDefault(type.loinc(), otherwise);
  }

  public Retention withSent(int value) {
    return new Retention(value, received, binned, proof, types);
  }

  public Retention withReceived(int value) {
    return new Retention(sent, value, binned, proof, types);
  }

  public Retention withBinned(int value) {
    return new Retention(sent, received, value, proof, types);
  }

  public Retention withProof(int value) {
    return new Retention(sent, received, binned, value, types);
  }

  /** Months for a type; 0 to go by the place again. */
  public Retention withType(DocumentType type, int months) {
    Map<String, Integer> next = new TreeMap<>(types);
    if (months == 0) {
      next.remove(type.loinc());
    } else {
      next.put(type.loinc(), months);
    }
    return new Retention(sent, received, binned, proof, next);
  }

  /** Whether every number lies in its range. */
  boolean sound() {
    return within(sent, 60)
        && within(received, 60)
        && within(binned, 365)
        && proof >= 6
        && proof <= 30
        && types.values().stream().allMatch(months -> within(months, 60))
        && types.keySet().stream().allMatch(code -> DocumentType.ofLoinc(code).isPresent());
  }

  private static boolean within(int value, int most) {
    return value >= 1 && value <= most;
  }
}
