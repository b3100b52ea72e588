package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.bc.BcECSignerInfoVerifierBuilder;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The inner layer, read: one signer, one certificate, ECDSA P-256 with SHA-256, a good signature.
 * Whether the signer may be trusted and what is bound is for {@link Opener} to decide.
 *
 * @param packed the signed package, where it lies
 */
record Verification(X509Certificate signer, Binding binding, Slice packed) {
  private static final int INTEGER = 0x02;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final AlgorithmIdentifier P256 =
      new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, X9ObjectIdentifiers.prime256v1);

  /**
   * Reads and verifies.
   *
   * @throws RuntimeException if it is not a SignedData; the caller maps it
   */
  static Verification of(byte[] signedData) throws SealException {
    try {
      Slice info = Slice.of(signedData).only(Around.SEQUENCE);
      Slice data =
          info.behind(info.element(OBJECT_IDENTIFIER)).only(Around.CONTEXT_0).only(Around.SEQUENCE);
      Slice fields = data.behind(data.element(INTEGER));
      Slice content = fields.behind(fields.element(Around.SET)).element(Around.SEQUENCE);
      Slice packed = packed(content);
      CMSSignedData signed = new CMSSignedData(content(packed), detached(fields, content));
      SignerInformation signature = onlyOne(signed.getSignerInfos().getSigners());
      X509CertificateHolder signer = onlyOne(signed.getCertificates().getMatches(null));
      Binding binding = binding(signature);
      requireSignature(signature, signer);
      return new Verification(certificate(signer), binding, packed);
    } catch (CMSException | CertificateException | OperatorCreationException | IOException e) {
      throw new SealException(Reason.MALFORMED, "Not a signed package", e);
    }
  }

  private static Slice packed(Slice content) throws SealException {
    Slice type = content.element(OBJECT_IDENTIFIER);
    if (!Oids.PACKAGE.equals(ASN1ObjectIdentifier.getInstance(content.through(type).copy()))) {
      throw new SealException(Reason.MALFORMED, "No package");
    }
    return content.behind(type).only(Around.CONTEXT_0).only(Around.OCTET_STRING);
  }

  /** What was signed, hashed where it lies. */
  private static CMSTypedData content(Slice packed) {
    return new CMSTypedData() {
      @Override
      public ASN1ObjectIdentifier getContentType() {
        return Oids.PACKAGE;
      }

      @Override
      public void write(OutputStream digest) throws IOException {
        digest.write(packed.bytes(), packed.begin(), packed.length());
      }

      @Override
      public Object getContent() {
        return packed;
      }
    };
  }

  /** The same without the package, which Bouncy Castle would copy. */
  private static ContentInfo detached(Slice fields, Slice content) {
    Slice behind = fields.behind(content);
    Slice certificates = behind.element(Around.CONTEXT_0);
    Slice signers = behind.behind(certificates).only(Around.SET);
    return new ContentInfo(
        CMSObjectIdentifiers.signedData,
        new SignedData(
            ASN1Set.getInstance(fields.through(fields.element(Around.SET)).copy()),
            new ContentInfo(Oids.PACKAGE, null),
            ASN1Set.getInstance(
                Around.bare(certificates.length())
                    .within(Around.SET)
                    .filledWith(certificates.copy())),
            null,
            ASN1Set.getInstance(behind.behind(certificates).through(signers).copy())));
  }

  private static void requireSignature(SignerInformation signature, X509CertificateHolder signer)
      throws SealException, OperatorCreationException, IOException {
    if (!NISTObjectIdentifiers.id_sha256.equals(signature.getDigestAlgorithmID().getAlgorithm())
        || !X9ObjectIdentifiers.ecdsa_with_SHA256.getId().equals(signature.getEncryptionAlgOID())
        // Whoever wrote it chose the key, and this comes before it is known who that is.
        || !isOnP256(signer.getSubjectPublicKeyInfo())) {
      throw new SealException(Reason.MALFORMED, "Not signed with ECDSA, P-256 and SHA-256");
    }
    if (!fits(signature, signer)) {
      throw new SealException(Reason.ALTERED, "The signature is wrong");
    }
  }

  static boolean isOnP256(SubjectPublicKeyInfo key) {
    return P256.equals(key.getAlgorithm());
  }

  /** Not by way of the JCA: there Bouncy Castle checks each signature twice (for PKCS #11). */
  private static boolean fits(SignerInformation signature, X509CertificateHolder signer)
      throws OperatorCreationException, IOException {
    try {
      return signature.verify(
          new BcECSignerInfoVerifierBuilder(
                  new DefaultCMSSignatureAlgorithmNameGenerator(),
                  new DefaultSignatureAlgorithmIdentifierFinder(),
                  new DefaultDigestAlgorithmIdentifierFinder(),
                  new JcaDigestCalculatorProviderBuilder().build())
              .build(PublicKeyFactory.createKey(signer.getSubjectPublicKeyInfo())));
    } catch (CMSException e) {
      return false;
    }
  }

  private static Binding binding(SignerInformation signature) throws SealException {
    Attribute attribute = signature.getSignedAttributes().get(Oids.BINDING);
    if (attribute == null || attribute.getAttrValues().size() != 1) {
      throw new SealException(Reason.MALFORMED, "No binding");
    }
    return Binding.of(ASN1Sequence.getInstance(attribute.getAttrValues().getObjectAt(0)));
  }

  private static X509Certificate certificate(X509CertificateHolder holder)
      throws CertificateException, IOException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
  }

  private static <T> T onlyOne(Collection<T> found) throws SealException {
    if (found.size() != 1) {
      throw new SealException(Reason.MALFORMED, "Not exactly one signer");
    }
    return found.iterator().next();
  }

  @Override
  public String toString() {
    return "Verification[…]";
  }
}
