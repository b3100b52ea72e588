package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import fr.pli.exchange.seal.SigningIdentity;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The inner layer, made: SignedData (RFC 5652, 5) around the package, with the binding. */
final class Signing {
  /** Because the content is of a type of our own (RFC 5652, 5.1). */
  private static final int VERSION = 3;

  private static final byte[] NOTHING = {};

  private Signing() {}

  /**
   * Signs and checks the own signature, so that nothing leaves which a receiver would refuse.
   *
   * @param packed what stands around the PDF in the package
   * @return what stands around the PDF in the signed package
   */
  static Around around(Around packed, byte[] pdf, Binding binding, SigningIdentity sender)
      throws SealException {
    try {
      SignerInfo signature = signature(packed, pdf, binding, sender);
      requireOwnKey(signature, sender);
      return signedData(packed, signature, sender);
    } catch (OperatorCreationException | CMSException | GeneralSecurityException e) {
      throw new SealException(Reason.UNTRUSTED_SIGNER, "The sender's key cannot sign", e);
    } catch (IOException e) {
      throw new IllegalStateException("DER of bytes in memory cannot fail", e);
    }
  }

  private static SignerInfo signature(
      Around packed, byte[] pdf, Binding binding, SigningIdentity sender)
      throws OperatorCreationException, GeneralSecurityException, CMSException, IOException {
    SignerInfoGenerator signer = signer(binding, sender);
    try (OutputStream digest = signer.getCalculatingOutputStream()) {
      digest.write(packed.before());
      digest.write(pdf);
      digest.write(packed.after());
    }
    return signer.generate(Oids.PACKAGE);
  }

  private static Around signedData(Around packed, SignerInfo signature, SigningIdentity sender)
      throws IOException, GeneralSecurityException {
    Certificate certificate = Certificate.getInstance(sender.certificate().getEncoded());
    byte[] earlier =
        Around.joined(
            new ASN1Integer(VERSION).getEncoded(),
            new DERSet(signature.getDigestAlgorithm()).getEncoded(ASN1Encoding.DER));
    byte[] later =
        Around.joined(
            new DERTaggedObject(false, 0, new DERSet(certificate)).getEncoded(ASN1Encoding.DER),
            new DERSet(signature).getEncoded(ASN1Encoding.DER));
    return packed
        .within(Around.OCTET_STRING)
        .within(Around.CONTEXT_0)
        .within(Around.SEQUENCE, Oids.PACKAGE.getEncoded(), NOTHING)
        .within(Around.SEQUENCE, earlier, later)
        .within(Around.CONTEXT_0)
        .within(Around.SEQUENCE, CMSObjectIdentifiers.signedData.getEncoded(), NOTHING);
  }

  private static void requireOwnKey(SignerInfo signature, SigningIdentity sender)
      throws SealException, GeneralSecurityException, IOException {
    byte[] key = sender.certificate().getPublicKey().getEncoded();
    if (!Verification.isOnP256(SubjectPublicKeyInfo.getInstance(key))) {
      throw new SealException(Reason.UNTRUSTED_SIGNER, "The sender's key is not on P-256");
    }
    Signature check = Signature.getInstance("SHA256withECDSA", BouncyCastle.PROVIDER);
    check.initVerify(sender.certificate().getPublicKey());
    check.update(signature.getAuthenticatedAttributes().getEncoded(ASN1Encoding.DER));
    if (!check.verify(signature.getEncryptedDigest().getOctets())) {
      throw new SealException(Reason.UNTRUSTED_SIGNER, "The sender's key is not its certificate's");
    }
  }

  private static SignerInfoGenerator signer(Binding binding, SigningIdentity sender)
      throws OperatorCreationException, GeneralSecurityException {
    return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
        .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes(binding)))
        .build(
            new JcaContentSignerBuilder("SHA256withECDSA").build(sender.key()),
            sender.certificate());
  }

  private static AttributeTable attributes(Binding binding) {
    ASN1Encodable[] attributes = {
      new Attribute(Oids.BINDING, new DERSet(binding.toAsn1())),
      new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(binding.at()))))
    };
    return new AttributeTable(new DERSet(attributes));
  }
}
