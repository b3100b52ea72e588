package fr.pli.exchange.seal.v1;

import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SealException.Reason;
import fr.pli.exchange.seal.SigningIdentity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The inner layer, made: SignedData (RFC 5652, 5) around the package, with the binding. */
final class Signing {
  private Signing() {}

  /** Signs and checks the own signature, so that nothing leaves which a receiver would refuse. */
  static byte[] sign(byte[] packed, Binding binding, SigningIdentity sender) throws SealException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(signer(binding, sender));
      generator.addCertificates(new JcaCertStore(List.of(sender.certificate())));
      CMSSignedData signed =
          generator.generate(new CMSProcessableByteArray(Oids.PACKAGE, packed), true);
      requireOwnKey(signed, sender);
      return signed.toASN1Structure().getEncoded(ASN1Encoding.DER);
    } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
      throw new SealException(Reason.UNTRUSTED_SIGNER, "The sender's key cannot sign", e);
    } catch (IOException e) {
      throw new IllegalStateException("DER of bytes in memory cannot fail", e);
    }
  }

  private static void requireOwnKey(CMSSignedData signed, SigningIdentity sender)
      throws SealException, OperatorCreationException {
    SignerInformation signature = signed.getSignerInfos().iterator().next();
    if (!Verification.fits(signature, sender.certificate())) {
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
