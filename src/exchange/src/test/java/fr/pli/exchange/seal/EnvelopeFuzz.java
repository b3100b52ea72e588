package fr.pli.exchange.seal;

import fr.pli.exchange.seal.SealException.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Fuzz target: whatever the bytes are, an envelope opens to exactly the letter that was sealed, or
 * is refused with a {@link SealException}.
 */
public final class EnvelopeFuzz {
  private static final List<String> SUITES = List.of("p256", "hybrid");

  private EnvelopeFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
    for (String suite : SUITES) {
      try {
        OpenedEnvelope opened =
            Envelopes.open(
                bytes, List.of(Vectors.key(suite)), Set.of(Vectors.certificate("authority.der")));
        requireUnaltered(opened);
      } catch (SealException refused) {
        requireReason(refused.reason());
      }
    }
  }

  private static void requireUnaltered(OpenedEnvelope opened) throws Exception {
    if (!Arrays.equals(opened.content().pdf(), Vectors.bytes("letter.pdf"))
        || !opened.signer().equals(Vectors.certificate("signer.der"))) {
      throw new AssertionError("An altered envelope opened");
    }
  }

  private static void requireReason(Reason reason) {
    if (reason == Reason.BAD_RECIPIENT) {
      throw new AssertionError("A reason of sealing for an envelope that is opened");
    }
  }
}
