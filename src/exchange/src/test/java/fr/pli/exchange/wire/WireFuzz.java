package fr.pli.exchange.wire;

import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.letter.LetterSheet;
import java.util.Arrays;
import java.util.List;

/**
 * Fuzz target: JSON from the line is a value, which written and read again is the same, or is
 * refused with an {@link IllegalArgumentException}. The first byte says which value is wanted.
 */
public final class WireFuzz {
  private static final List<Class<?>> WANTED =
      List.of(
          ChangesPage.class,
          Submission.class,
          SubmissionReply.class,
          EnrolmentRequest.class,
          EnrolmentReply.class,
          RenewalRequest.class,
          Member.class,
          Acknowledgement.class,
          Mark.class,
          Problem.class,
          WipeOrder.class,
          LogState.class,
          LogPath.class,
          JournalState.class,
          Receipt.class,
          LetterSheet.class);

  private WireFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length > 0) {
      read(Arrays.copyOfRange(bytes, 1, bytes.length), WANTED.get((bytes[0] & 15) % WANTED.size()));
    }
  }

  private static void read(byte[] json, Class<?> wanted) {
    Object value;
    try {
      value = Json.read(json, wanted);
    } catch (IllegalArgumentException _) {
      return;
    }
    if (!value.equals(Json.read(Json.write(value), wanted))) {
      throw new AssertionError("Read again, a " + wanted.getSimpleName() + " is another");
    }
  }
}
