package fr.pli.exchange.seal;

import static fr.pli.exchange.seal.TestAuthority.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.exchange.seal.SealException.Reason;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Bytes of an attacker: {@link Envelopes#open} answers each with a {@link SealException}. */
class HostileEnvelopeTest {
  private static final TestAuthority AUTHORITY = new TestAuthority("Réseau Pli d'essai");
  private static final TestDevice SENDER = AUTHORITY.device("poste 1");
  private static final TestDevice PAUL = AUTHORITY.device("poste 2");
  private static final TestDevice LEA = AUTHORITY.device("poste 3");
  private static final byte[] HYBRID = seal(PAUL.both(), LEA.both());
  private static final byte[] BASELINE = seal(PAUL.baselineOnly(), LEA.baselineOnly());

  /** Bytes that surely hold all that comes before the ciphertext. */
  private static final int HEADER = 1_000;

  @Property(tries = 400)
  void aHybridEnvelopeWithOneBitFlippedIsRefused(@ForAll("bitOfHybrid") int bit) {
    refused(flipped(HYBRID, bit));
  }

  @Property(tries = 3000)
  void aBaselineEnvelopeWithOneBitFlippedIsRefused(@ForAll("bitOfBaseline") int bit) {
    refused(flipped(BASELINE, bit));
  }

  /** The entries of others and the parameters, which no tag covers, and the tag itself. */
  @Test
  void noByteOutsideTheCiphertextMayChange() {
    for (int at = 0; at < HEADER; at++) {
      refused(flipped(BASELINE, 8 * at + at % 8));
    }
    for (int at = BASELINE.length - 40; at < BASELINE.length; at++) {
      refused(flipped(BASELINE, 8 * at + at % 8));
    }
  }

  @Property(tries = 300)
  void aTruncatedEnvelopeIsRefused(@ForAll("lengthOfHybrid") int length) {
    refused(Arrays.copyOf(HYBRID, length));
  }

  @Property(tries = 300)
  void anEnvelopeWithBytesBehindItIsRefused(@ForAll byte[] more) {
    byte[] longer = Arrays.copyOf(HYBRID, HYBRID.length + more.length + 1);
    System.arraycopy(more, 0, longer, HYBRID.length, more.length);
    refused(longer);
  }

  @Property(tries = 2000)
  void randomBytesAreRefused(@ForAll byte[] bytes) {
    assertEquals(Reason.MALFORMED, refused(bytes).reason());
  }

  @Property(tries = 300)
  void randomBytesWrittenOverAnEnvelopeAreRefused(
      @ForAll("lengthOfHybrid") int offset, @ForAll byte[] bytes) {
    byte[] envelope = HYBRID.clone();
    int length = Math.min(bytes.length, envelope.length - offset);
    System.arraycopy(bytes, 0, envelope, offset, length);
    if (!Arrays.equals(envelope, HYBRID)) {
      refused(envelope);
    }
  }

  @Test
  void hugeLengthFieldsAreRefused() {
    for (String start :
        List.of(
            "3084ffffffff",
            "30847fffffff",
            "3088ffffffffffffffff",
            "30887fffffffffffffff",
            "30ff",
            "3080",
            "24800484ffffffff",
            "308406000000060b2a864886f70d0109100117a08405fffff03084")) {
      byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex(start), 200);
      assertEquals(Reason.MALFORMED, refused(bytes).reason(), start);
    }
  }

  @Test
  void hugeLengthsInsideAnEnvelopeAreRefused() {
    for (int at = 0; at < HEADER; at++) {
      byte[] envelope = BASELINE.clone();
      envelope[at] = (byte) 0x84;
      Arrays.fill(envelope, at + 1, at + 5, (byte) 0x7f);
      refused(envelope);
    }
  }

  @Test
  void deepNestingIsRefused() {
    for (int tag : List.of(0x30, 0x31, 0xa0, 0x24)) {
      byte[] indefinite = new byte[1 << 20];
      for (int i = 0; i < indefinite.length; i += 2) {
        indefinite[i] = (byte) tag;
        indefinite[i + 1] = (byte) 0x80;
      }
      assertEquals(Reason.MALFORMED, refused(indefinite).reason());
    }
    assertEquals(Reason.MALFORMED, refused(nested(20_000)).reason());
  }

  @Test
  void nothingIsNoEnvelope() {
    assertEquals(Reason.MALFORMED, refused(new byte[0]).reason());
  }

  @Test
  void moreThan64MegabytesAreNotEvenLookedAt() {
    assertEquals(Reason.TOO_LARGE, refused(new byte[(64 << 20) + 1]).reason());
  }

  @Provide
  Arbitrary<Integer> bitOfHybrid() {
    return Arbitraries.integers().between(0, 8 * HYBRID.length - 1);
  }

  @Provide
  Arbitrary<Integer> bitOfBaseline() {
    return Arbitraries.integers().between(0, 8 * BASELINE.length - 1);
  }

  @Provide
  Arbitrary<Integer> lengthOfHybrid() {
    return Arbitraries.integers().between(0, HYBRID.length - 1);
  }

  /** Refused, and what is thrown tells nothing of the letter. */
  private static SealException refused(byte[] envelope) {
    SealException refusal =
        assertThrows(
            SealException.class,
            () -> Envelopes.open(envelope, PAUL.keys(), AUTHORITY.asOnlyOne()));
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      assertFalse(String.valueOf(cause.getMessage()).contains("LE GALL"));
    }
    return refusal;
  }

  private static byte[] flipped(byte[] envelope, int bit) {
    byte[] altered = envelope.clone();
    altered[bit / 8] ^= (byte) (1 << bit % 8);
    return altered;
  }

  /** Sequences in sequences, each with the right length. */
  private static byte[] nested(int depth) {
    byte[] bytes = new byte[depth * 4];
    for (int i = 0; i < depth; i++) {
      int rest = bytes.length - 4 * i - 4;
      bytes[4 * i] = 0x30;
      bytes[4 * i + 1] = (byte) 0x82;
      bytes[4 * i + 2] = (byte) (rest >> 8);
      bytes[4 * i + 3] = (byte) rest;
    }
    return bytes;
  }

  private static byte[] seal(RecipientDevice... recipients) {
    try {
      return Envelopes.seal(
          new UUID(7, 7), NOW, SampleLetters.letter(), SENDER.signing(), List.of(recipients));
    } catch (SealException e) {
      throw new IllegalStateException(e);
    }
  }
}
