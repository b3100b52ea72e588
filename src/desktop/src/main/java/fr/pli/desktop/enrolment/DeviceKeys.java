package fr.pli.desktop.enrolment;

import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.wire.EnrolmentRequest;
import fr.pli.exchange.wire.RenewalRequest;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** New keys of a workstation, each for one purpose, and the requests that prove them (RFC 2986). */
record DeviceKeys(KeyPair tls, KeyPair signing, KeyPair sealing, KeyPair hybrid) {
  /** The authority puts in ids of its own; nothing of ours has to be told. */
  private static final X500Principal SUBJECT = new X500Principal("CN=Pli");

  static DeviceKeys generate() {
    return new DeviceKeys(
        SealingKeys.generateBaseline(),
        SealingKeys.generateBaseline(),
        SealingKeys.generateBaseline(),
        SealingKeys.generateHybrid());
  }

  EnrolmentRequest request(String secret, String deviceName) {
    byte[] spki = hybrid.getPublic().getEncoded();
    return new EnrolmentRequest(
        secret,
        deviceName,
        pkcs10(tls),
        pkcs10(signing),
        pkcs10(sealing),
        base64(spki),
        base64(sign(signing.getPrivate(), spki)));
  }

  static RenewalRequest renewal(KeyPair tls) {
    return new RenewalRequest(pkcs10(tls));
  }

  RenewalRequest renewal() {
    byte[] spki = hybrid.getPublic().getEncoded();
    return new RenewalRequest(
        pkcs10(tls),
        new RenewalRequest.NewKeys(
            pkcs10(signing),
            pkcs10(sealing),
            base64(spki),
            base64(sign(signing.getPrivate(), spki))));
  }

  private static String pkcs10(KeyPair pair) {
    try {
      return base64(
          new JcaPKCS10CertificationRequestBuilder(SUBJECT, pair.getPublic())
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
              .getEncoded());
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException("A certificate request cannot be made", e);
    }
  }

  private static byte[] sign(PrivateKey key, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot sign with P-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "DeviceKeys[…]";
  }
}
