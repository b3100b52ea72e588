package fr.pli.exchange.seal.v1;

import static fr.pli.exchange.seal.TestAuthority.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.seal.OpenedEnvelope;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SampleLetters;
import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.seal.TestAuthority;
import fr.pli.exchange.seal.TestDevice;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.RecipientInformation;
import org.junit.jupiter.api.Test;

/** Envelopes that hold together outside, made by a member who lies, or from a letter received. */
class ForgedEnvelopeTest {
  private final TestAuthority authority = new TestAuthority("Réseau Pli d'essai");
  private final TestDevice sender = authority.device("poste 1");
  private final TestDevice paul = authority.device("poste 2");
  private final TestDevice lea = authority.device("poste 3");
  private final LetterPackage letter = SampleLetters.letter();

  @Test
  void theForgeItselfMakesGoodEnvelopes() throws Exception {
    OpenedEnvelope opened = open(forge(binding -> binding, packed(letter)), paul);
    assertEquals(letter.sheet(), opened.content().sheet());
  }

  @Test
  void aRecipientCannotPassTheSignedLetterOnAsIfItWereMeantForOthers() throws Exception {
    for (Suite suite : Suite.values()) {
      RecipientDevice device = suite == Suite.HYBRID ? paul.both() : paul.baselineOnly();
      byte[] received =
          Envelopes.seal(new UUID(1, 1), NOW, letter, sender.signing(), List.of(device));
      byte[] signed = signedPart(suite, received);
      byte[] readdressed = seal(suite, signed, certificate(suite, lea));
      assertEquals(Reason.ALTERED, refused(readdressed, lea));
    }
  }

  @Test
  void aRecipientCannotAddAnotherBesideItself() throws Exception {
    byte[] received =
        Envelopes.seal(new UUID(1, 1), NOW, letter, sender.signing(), List.of(paul.both()));
    byte[] signed = signedPart(Suite.HYBRID, received);
    byte[] both =
        seal(Suite.HYBRID, signed, certificate(Suite.HYBRID, paul), certificate(Suite.HYBRID, lea));
    assertEquals(Reason.ALTERED, refused(both, lea));
    assertEquals(Reason.ALTERED, refused(both, paul));
  }

  @Test
  void aDeviceThatTheSignerDoesNotListRefuses() throws Exception {
    byte[] forged =
        forge(
            b ->
                new Binding(
                    b.suite(),
                    b.messageId(),
                    b.sender(),
                    List.of(new byte[32]),
                    b.at(),
                    b.pdfLength(),
                    b.pdfHash(),
                    b.outer()),
            packed(letter));
    assertEquals(Reason.NOT_FOR_US, refused(forged, paul));
  }

  @Test
  void everyOtherBoundFieldIsCompared() throws Exception {
    byte[] packed = packed(letter);
    List<UnaryOperator<Binding>> lies =
        List.of(
            b -> bind(Suite.P256, b.sender(), b.pdfLength(), b.pdfHash(), b.outer(), b),
            b -> bind(b.suite(), new byte[32], b.pdfLength(), b.pdfHash(), b.outer(), b),
            b -> bind(b.suite(), b.sender(), b.pdfLength() + 1, b.pdfHash(), b.outer(), b),
            b -> bind(b.suite(), b.sender(), b.pdfLength(), new byte[32], b.outer(), b),
            b -> bind(b.suite(), b.sender(), b.pdfLength(), b.pdfHash(), new byte[32], b));
    for (UnaryOperator<Binding> lie : lies) {
      assertEquals(Reason.ALTERED, refused(forge(lie, packed), paul));
    }
  }

  @Test
  void aTimeAtWhichTheSignerWasNotValidIsRefused() throws Exception {
    byte[] forged =
        forge(
            b ->
                new Binding(
                    b.suite(),
                    b.messageId(),
                    b.sender(),
                    b.recipients(),
                    NOW.plus(Duration.ofDays(2)),
                    b.pdfLength(),
                    b.pdfHash(),
                    b.outer()),
            packed(letter));
    assertEquals(Reason.UNTRUSTED_SIGNER, refused(forged, paul));
  }

  @Test
  void aTlsKeyCannotHaveSigned() throws Exception {
    KeyPair keys = SealingKeys.generateBaseline();
    X509Certificate tls = authority.tls("poste 1", keys.getPublic(), TestAuthority.SIGNING);
    byte[] forged =
        forge(new SigningIdentity(keys.getPrivate(), tls), binding -> binding, packed(letter));
    assertEquals(Reason.UNTRUSTED_SIGNER, refused(forged, paul));
  }

  @Test
  void aSignedPackageThatIsNoneIsMalformed() throws Exception {
    byte[] sheet = "{\"patient\":{\"familyName\":\"LE GALL\"".getBytes(StandardCharsets.UTF_8);
    for (byte[] packed :
        List.of(
            new byte[0],
            new byte[] {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff},
            packed(2, new byte[0], new byte[0]),
            packed(1, sheet, letter.pdf()),
            packed(1, "null".getBytes(StandardCharsets.UTF_8), letter.pdf()),
            packed(1, "{}".getBytes(StandardCharsets.UTF_8), letter.pdf()))) {
      assertEquals(Reason.MALFORMED, refused(forge(binding -> binding, packed), paul));
    }
  }

  @Test
  void contentThatIsNotSignedIsMalformed() throws Exception {
    byte[] plain = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
    for (byte[] content : List.of(plain, new byte[0], new byte[] {0x30, 0})) {
      byte[] sealed = seal(Suite.HYBRID, content, certificate(Suite.HYBRID, paul));
      assertEquals(Reason.MALFORMED, refused(sealed, paul));
    }
  }

  @Test
  void aBindingWithUnsortedRecipientsOrOtherFieldsIsMalformed() {
    byte[] low = new byte[32];
    byte[] high = new byte[32];
    Arrays.fill(high, (byte) 0xff);
    Binding good =
        new Binding(Suite.P256, new UUID(1, 2), low, List.of(high, low), NOW, 3, low, high);
    ASN1Encodable[] fields = good.toAsn1().toArray();
    fields[4] =
        new DERSequence(new ASN1Encodable[] {new DEROctetString(high), new DEROctetString(low)});
    assertMalformed(new DERSequence(fields));
    fields = good.toAsn1().toArray();
    fields[0] = new ASN1Integer(2);
    assertMalformed(new DERSequence(fields));
    fields = good.toAsn1().toArray();
    fields[2] = new DEROctetString(new byte[15]);
    assertMalformed(new DERSequence(fields));
    assertMalformed(new DERSequence());
  }

  private static void assertMalformed(ASN1Sequence fields) {
    SealException refusal = assertThrows(SealException.class, () -> Binding.of(fields));
    assertEquals(Reason.MALFORMED, refusal.reason());
  }

  private static Binding bind(
      Suite suite, byte[] sender, long pdfLength, byte[] pdfHash, byte[] outer, Binding rest) {
    return new Binding(
        suite, rest.messageId(), sender, rest.recipients(), rest.at(), pdfLength, pdfHash, outer);
  }

  private static byte[] packed(LetterPackage content) {
    return PackageCodec.around(content).filledWith(content.pdf());
  }

  private static byte[] packed(int version, byte[] sheet, byte[] pdf) throws Exception {
    return new DERSequence(
            new ASN1Encodable[] {
              new ASN1Integer(version), new DEROctetString(sheet), new DEROctetString(pdf)
            })
        .getEncoded();
  }

  private byte[] forge(UnaryOperator<Binding> lie, byte[] packed) throws Exception {
    return forge(sender.signing(), lie, packed);
  }

  /** A hybrid envelope for Paul, signed over whatever binding and package. */
  private byte[] forge(SigningIdentity signer, UnaryOperator<Binding> lie, byte[] packed)
      throws Exception {
    X509Certificate recipient = certificate(Suite.HYBRID, paul);
    SecretKey key = Gcm.newKey();
    AlgorithmIdentifier encryption = Gcm.newParameters();
    ASN1Set entries = entries(Suite.HYBRID, key, encryption, recipient);
    Binding honest =
        new Binding(
            Suite.HYBRID,
            new UUID(1, 1),
            Digests.of(signer.certificate()),
            List.of(Digests.of(recipient)),
            NOW,
            letter.pdf().length,
            Digests.of(letter.pdf()),
            Outer.bound(entries, encryption));
    byte[] signed =
        Signing.around(Around.bare(packed.length), packed, lie.apply(honest), signer)
            .filledWith(packed);
    return encode(entries, encryption, key, signed);
  }

  private static byte[] seal(Suite suite, byte[] signed, X509Certificate... recipients)
      throws Exception {
    SecretKey key = Gcm.newKey();
    AlgorithmIdentifier encryption = Gcm.newParameters();
    ASN1Set entries = entries(suite, key, encryption, recipients);
    return encode(entries, encryption, key, signed);
  }

  private static ASN1Set entries(
      Suite suite, SecretKey key, AlgorithmIdentifier encryption, X509Certificate... recipients)
      throws Exception {
    return new DERSet(
        suite.wrap(key, encryption, List.of(recipients)).toArray(ASN1Encodable[]::new));
  }

  private static byte[] encode(
      ASN1Set entries, AlgorithmIdentifier encryption, SecretKey key, byte[] content) {
    return Outer.write(
        entries,
        encryption,
        content.length,
        (envelope, offset) -> Gcm.encrypt(key, encryption, envelope, offset, content));
  }

  /** What Paul, who may open it, can take out of a letter. */
  private byte[] signedPart(Suite suite, byte[] envelope) throws Exception {
    RecipientInformation entry =
        new CMSAuthEnvelopedData(envelope).getRecipientInfos().iterator().next();
    byte[] key =
        suite.unwrap(entry, suite == Suite.HYBRID ? paul.hybrid().key() : paul.baseline().key());
    return Gcm.decrypt(new SecretKeySpec(key, "AES"), Outer.decode(envelope));
  }

  private static X509Certificate certificate(Suite suite, TestDevice device) {
    return suite == Suite.HYBRID ? device.hybrid().certificate() : device.baseline().certificate();
  }

  private OpenedEnvelope open(byte[] envelope, TestDevice device) throws SealException {
    return Envelopes.open(envelope, device.keys(), authority.asOnlyOne());
  }

  private Reason refused(byte[] envelope, TestDevice device) {
    return assertThrows(SealException.class, () -> open(envelope, device)).reason();
  }
}
