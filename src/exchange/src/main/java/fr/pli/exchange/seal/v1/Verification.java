package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The inner layer, read: one signer, one certificate, ECDSA with SHA-256, a good signature. Whether
 * the signer may be trusted and what is bound is for {@link Opener} to decide.
 *
 * @param packed the signed package
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Verification(X509Certificate signer, Binding binding, byte[] packed) {

  /**
   * Reads and verifies.
   *
   * @throws RuntimeException if it is not a SignedData; the caller maps it
   */
  static Verification of(byte[] signedData) throws SealException {
    try {
      CMSSignedData signed = new CMSSignedData(signedData);
      SignerInformation signature = onlyOne(signed.getSignerInfos().getSigners());
      X509Certificate signer = certificate(onlyOne(signed.getCertificates().getMatches(null)));
      Binding binding = binding(signature);
      requireSignature(signature, signer);
      return new Verification(signer, binding, packed(signed));
    } catch (CMSException | CertificateException | OperatorCreationException | IOException e) {
      throw new SealException(Reason.MALFORMED, "Not a signed package", e);
    }
  }

  private static void requireSignature(SignerInformation signature, X509Certificate signer)
      throws SealException, OperatorCreationException {
    if (!NISTObjectIdentifiers.id_sha256.equals(signature.getDigestAlgorithmID().getAlgorithm())
        || !X9ObjectIdentifiers.ecdsa_with_SHA256.getId().equals(signature.getEncryptionAlgOID())) {
      throw new SealException(Reason.MALFORMED, "Not signed with ECDSA and SHA-256");
    }
    if (!fits(signature, signer)) {
      throw new SealException(Reason.ALTERED, "The signature is wrong");
    }
  }

  static boolean fits(SignerInformation signature, X509Certificate signer)
      throws OperatorCreationException {
    try {
      return signature.verify(
          new JcaSimpleSignerInfoVerifierBuilder().build(signer.getPublicKey()));
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

  private static byte[] packed(CMSSignedData signed) throws SealException {
    if (signed.getSignedContent() == null
        || !Oids.PACKAGE.equals(signed.getSignedContent().getContentType())
        || !(signed.getSignedContent().getContent() instanceof byte[] packed)) {
      throw new SealException(Reason.MALFORMED, "No package");
    }
    return packed;
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
