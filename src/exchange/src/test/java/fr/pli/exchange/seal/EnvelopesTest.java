package fr.pli.exchange.seal;

import static fr.pli.exchange.seal.TestAuthority.NOW;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.pli.exchange.letter.Ids;
import java.security.spec.InvalidKeySpecException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopesTest {
  private final TestAuthority authority = new TestAuthority("Réseau Pli d'essai");
  private final TestDevice sender = authority.device("Cabinet Dumas, poste 1");
  private final TestDevice paul = authority.device("Cabinet Aubry, poste 1");
  private final TestDevice lea = authority.device("Cabinet Aubry, poste 2");
  private final UUID id = Ids.next();

  @Test
  void aHybridLetterComesOutAsItWentIn() throws SealException {
    OpenedEnvelope opened = open(seal(SampleLetters.letter(), paul.both()), paul);
    assertEquals("hybrid", opened.suite());
    assertSameLetter(SampleLetters.letter(), opened);
  }

  @Test
  void aBaselineLetterComesOutAsItWentIn() throws SealException {
    OpenedEnvelope opened = open(seal(SampleLetters.letter(), paul.baselineOnly()), paul);
    assertEquals("p256", opened.suite());
    assertSameLetter(SampleLetters.letter(), opened);
  }

  @Test
  void oneDeviceWithoutHybridKeyBringsAllToTheBaseline() throws SealException {
    byte[] envelope = seal(SampleLetters.letter(), paul.both(), lea.baselineOnly());
    assertEquals("p256", open(envelope, paul).suite());
    assertEquals("p256", open(envelope, lea).suite());
  }

  @Test
  void everyRecipientOpensTheSameLetter() throws SealException {
    for (byte[] envelope :
        List.of(
            seal(SampleLetters.letter(), paul.both(), lea.both()),
            seal(SampleLetters.letter(), paul.baselineOnly(), lea.baselineOnly()))) {
      assertSameLetter(SampleLetters.letter(), open(envelope, paul));
      assertSameLetter(SampleLetters.letter(), open(envelope, lea));
    }
  }

  @Test
  void aDeviceListedTwiceGetsOneEntry() throws SealException {
    byte[] once = seal(SampleLetters.letter(), paul.both());
    byte[] twice = seal(SampleLetters.letter(), paul.both(), paul.both());
    assertEquals(once.length, twice.length, 16);
    assertSameLetter(SampleLetters.letter(), open(twice, paul));
  }

  @Test
  void aScanWithoutTextOrPatientIsALetter() throws SealException {
    OpenedEnvelope opened = open(seal(SampleLetters.scan(), paul.both()), paul);
    assertSameLetter(SampleLetters.scan(), opened);
  }

  @Test
  void aLetterOf20MegabytesPasses() throws SealException {
    LetterPackage letter = SampleLetters.of(20 << 20);
    assertSameLetter(letter, open(seal(letter, paul.both(), lea.both()), lea));
  }

  @Test
  void timeIsKeptToTheMillisecond() throws SealException {
    Instant at = NOW.plusNanos(456_789);
    byte[] envelope =
        Envelopes.seal(id, at, SampleLetters.scan(), sender.signing(), List.of(paul.both()));
    assertEquals(NOW, open(envelope, paul).sealedAt());
  }

  @Test
  void reloadedKeysOpen() throws Exception {
    List<OpeningKey> reloaded = List.of(reloaded(paul.baseline()), reloaded(paul.hybrid()));
    for (RecipientDevice device : List.of(paul.both(), paul.baselineOnly())) {
      byte[] envelope = seal(SampleLetters.letter(), device);
      assertSameLetter(
          SampleLetters.letter(), Envelopes.open(envelope, reloaded, authority.asOnlyOne()));
    }
  }

  @Test
  void twoEnvelopesOfOneLetterShareNoCiphertext() throws SealException {
    byte[] first = seal(SampleLetters.letter(), paul.both());
    byte[] second = seal(SampleLetters.letter(), paul.both());
    assertFalse(Arrays.equals(first, second));
  }

  @Test
  void nothingOfTheContentIsPrinted() throws SealException {
    OpenedEnvelope opened = open(seal(SampleLetters.letter(), paul.both()), paul);
    assertFalse(opened.toString().contains("LE GALL"));
    assertFalse(opened.content().toString().contains("LE GALL"));
  }

  private static OpeningKey reloaded(OpeningKey key) throws InvalidKeySpecException {
    return new OpeningKey(SealingKeys.privateKey(key.key().getEncoded()), key.certificate());
  }

  private byte[] seal(LetterPackage letter, RecipientDevice... recipients) throws SealException {
    return Envelopes.seal(id, NOW, letter, sender.signing(), List.of(recipients));
  }

  private OpenedEnvelope open(byte[] envelope, TestDevice device) throws SealException {
    return Envelopes.open(envelope, device.keys(), authority.asOnlyOne());
  }

  private void assertSameLetter(LetterPackage expected, OpenedEnvelope opened) {
    assertEquals(id, opened.messageId());
    assertEquals(NOW, opened.sealedAt());
    assertEquals(sender.signing().certificate(), opened.signer());
    assertEquals(expected.sheet(), opened.content().sheet());
    assertArrayEquals(expected.pdf(), opened.content().pdf());
  }
}
