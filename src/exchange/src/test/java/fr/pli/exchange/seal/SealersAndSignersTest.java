package fr.pli.exchange.seal;

import static fr.pli.exchange.seal.TestAuthority.NOW;
import static fr.pli.exchange.seal.TestAuthority.SIGNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.seal.SealException.Reason;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

/** Who may sign, who can be sealed for, and whose letters are opened. */
class SealersAndSignersTest {
  private final TestAuthority authority = new TestAuthority("Réseau Pli d'essai");
  private final TestDevice sender = authority.device("poste 1");
  private final TestDevice paul = authority.device("poste 2");
  private final KeyPair keys = SealingKeys.generateBaseline();

  @Test
  void aSignerOfAnotherAuthorityIsNotTrusted() throws SealException {
    TestAuthority other = new TestAuthority("Réseau Pli d'essai");
    byte[] envelope = seal(other.device("poste 1").signing(), paul.both());
    assertEquals(Reason.UNTRUSTED_SIGNER, refusedToOpen(envelope, authority.asOnlyOne()));
  }

  @Test
  void withoutAuthoritiesNobodyIsTrusted() throws SealException {
    byte[] envelope = seal(sender.signing(), paul.both());
    assertEquals(Reason.UNTRUSTED_SIGNER, refusedToOpen(envelope, Set.of()));
  }

  @Test
  void oneOfSeveralAuthoritiesIsEnough() throws SealException {
    TestAuthority other = new TestAuthority("Autre réseau");
    byte[] envelope = seal(sender.signing(), paul.both());
    Set<X509Certificate> both = Set.of(other.certificate(), authority.certificate());
    assertEquals(
        sender.signing().certificate(), Envelopes.open(envelope, paul.keys(), both).signer());
  }

  @Test
  void aLetterStaysReadableAfterItsSignerExpired() throws SealException {
    byte[] envelope = seal(sender.signing(), paul.both());
    assertFalse(Trust.valid(sender.signing().certificate(), NOW.plus(Duration.ofDays(700))));
    assertEquals(NOW, Envelopes.open(envelope, paul.keys(), authority.asOnlyOne()).sealedAt());
  }

  @Test
  void anExpiredSignerCannotSeal() {
    TestDevice old = authority.deviceAt("ancien", NOW.minus(Duration.ofDays(30)));
    assertEquals(Reason.UNTRUSTED_SIGNER, refusedToSeal(old.signing(), paul.both()));
  }

  @Test
  void aTlsCertificateCannotSignLetters() {
    for (int usage : List.of(KeyUsage.digitalSignature, SIGNING)) {
      X509Certificate tls = authority.tls("poste", keys.getPublic(), usage);
      SigningIdentity identity = new SigningIdentity(keys.getPrivate(), tls);
      assertEquals(Reason.UNTRUSTED_SIGNER, refusedToSeal(identity, paul.both()));
    }
  }

  @Test
  void aKeyOnAnotherCurveCannotSignLetters() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp384r1"));
    KeyPair other = generator.generateKeyPair();
    SigningIdentity identity =
        new SigningIdentity(
            other.getPrivate(), authority.leaf("poste", other.getPublic(), SIGNING, NOW));
    assertEquals(Reason.UNTRUSTED_SIGNER, refusedToSeal(identity, paul.both()));
  }

  @Test
  void aSealingCertificateCannotSignLetters() {
    SigningIdentity identity =
        new SigningIdentity(paul.baseline().key(), paul.baseline().certificate());
    assertEquals(Reason.UNTRUSTED_SIGNER, refusedToSeal(identity, paul.both()));
  }

  @Test
  void anAuthorityCannotSignLetters() {
    SigningIdentity identity = new SigningIdentity(keys.getPrivate(), authority.certificate());
    assertEquals(Reason.UNTRUSTED_SIGNER, refusedToSeal(identity, paul.both()));
  }

  @Test
  void aKeyThatIsNotTheCertificatesIsNoticedBeforeTheLetterLeaves() {
    SigningIdentity identity =
        new SigningIdentity(keys.getPrivate(), sender.signing().certificate());
    assertEquals(Reason.UNTRUSTED_SIGNER, refusedToSeal(identity, paul.both()));
    SigningIdentity hybrid =
        new SigningIdentity(paul.hybrid().key(), sender.signing().certificate());
    assertEquals(Reason.UNTRUSTED_SIGNER, refusedToSeal(hybrid, paul.both()));
  }

  @Test
  void nobodyIsNoRecipient() {
    assertEquals(Reason.BAD_RECIPIENT, refusedToSeal(sender.signing()));
  }

  @Test
  void onlySealingCertificatesReceive() {
    List<X509Certificate> refused =
        List.of(
            sender.signing().certificate(),
            authority.certificate(),
            authority.tls("poste", keys.getPublic(), KeyUsage.digitalSignature),
            authority.tls("poste", keys.getPublic(), KeyUsage.keyAgreement),
            authority.leaf("poste", keys.getPublic(), KeyUsage.keyEncipherment, NOW),
            authority.leaf(
                "poste", keys.getPublic(), KeyUsage.keyAgreement | KeyUsage.digitalSignature, NOW),
            paul.hybrid().certificate());
    for (X509Certificate certificate : refused) {
      RecipientDevice device = new RecipientDevice(certificate, null);
      assertEquals(Reason.BAD_RECIPIENT, refusedToSeal(sender.signing(), device));
    }
  }

  @Test
  void aBaselineCertificateIsNoHybridOne() {
    RecipientDevice device =
        new RecipientDevice(paul.baseline().certificate(), paul.baseline().certificate());
    assertEquals(Reason.BAD_RECIPIENT, refusedToSeal(sender.signing(), device));
  }

  @Test
  void anExpiredRecipientIsRefusedAlsoBesideAValidOne() {
    TestDevice old = authority.deviceAt("ancien", NOW.minus(Duration.ofDays(30)));
    assertEquals(Reason.BAD_RECIPIENT, refusedToSeal(sender.signing(), paul.both(), old.both()));
  }

  @Test
  void aDeviceThatWasNotAddressedIsTold() throws SealException {
    TestDevice lea = authority.device("poste 3");
    for (RecipientDevice device : List.of(paul.both(), paul.baselineOnly())) {
      byte[] envelope = seal(sender.signing(), device);
      assertEquals(Reason.NOT_FOR_US, reason(envelope, lea.keys(), authority.asOnlyOne()));
    }
  }

  @Test
  void withoutKeysNothingIsForUs() throws SealException {
    byte[] envelope = seal(sender.signing(), paul.both());
    assertEquals(Reason.NOT_FOR_US, reason(envelope, List.of(), authority.asOnlyOne()));
  }

  @Test
  void aRenewedCertificateOfTheSameKeyDoesNotHideTheOldOne() throws Exception {
    OpeningKey old = paul.baseline();
    X509Certificate renewed =
        authority.leaf("poste 2", old.certificate().getPublicKey(), KeyUsage.keyAgreement, NOW);
    byte[] envelope = seal(sender.signing(), paul.baselineOnly());
    List<OpeningKey> both = List.of(new OpeningKey(old.key(), renewed), old);
    assertEquals(NOW, Envelopes.open(envelope, both, authority.asOnlyOne()).sealedAt());
  }

  @Test
  void aWrongPrivateKeyUnderTheRightCertificateOpensNothing() throws SealException {
    byte[] envelope = seal(sender.signing(), paul.baselineOnly());
    for (OpeningKey other :
        List.of(
            new OpeningKey(keys.getPrivate(), paul.baseline().certificate()),
            new OpeningKey(paul.hybrid().key(), paul.baseline().certificate()))) {
      assertEquals(Reason.ALTERED, reason(envelope, List.of(other), authority.asOnlyOne()));
    }
  }

  @Test
  void aPdfOfMoreThan60MegabytesIsTooLarge() {
    LetterPackage large =
        new LetterPackage(SampleLetters.scan().sheet(), new byte[Envelopes.MAX_PDF + 1]);
    SealException refusal =
        assertThrows(
            SealException.class,
            () ->
                Envelopes.seal(new UUID(1, 1), NOW, large, sender.signing(), List.of(paul.both())));
    assertEquals(Reason.TOO_LARGE, refusal.reason());
  }

  @Test
  void trustLooksAtIssuerAndTime() {
    Instant late = NOW.plus(Duration.ofDays(2));
    assertTrue(Trust.issued(paul.hybrid().certificate(), authority.asOnlyOne(), NOW));
    assertTrue(Trust.issued(paul.baseline().certificate(), authority.asOnlyOne(), NOW));
    assertFalse(Trust.issued(paul.baseline().certificate(), authority.asOnlyOne(), late));
    TestDevice lateDevice = authority.deviceAt("plus tard", late);
    assertFalse(
        Trust.issued(lateDevice.baseline().certificate(), authority.asOnlyOne(), late),
        "its authority has expired");
  }

  private byte[] seal(SigningIdentity identity, RecipientDevice... devices) throws SealException {
    return Envelopes.seal(new UUID(1, 1), NOW, SampleLetters.letter(), identity, List.of(devices));
  }

  private Reason refusedToSeal(SigningIdentity identity, RecipientDevice... devices) {
    return assertThrows(SealException.class, () -> seal(identity, devices)).reason();
  }

  private Reason refusedToOpen(byte[] envelope, Set<X509Certificate> authorities) {
    return reason(envelope, paul.keys(), authorities);
  }

  private static Reason reason(
      byte[] envelope, List<OpeningKey> keys, Set<X509Certificate> authorities) {
    return assertThrows(SealException.class, () -> Envelopes.open(envelope, keys, authorities))
        .reason();
  }
}
