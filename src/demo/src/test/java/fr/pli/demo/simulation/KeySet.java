package fr.pli.demo.simulation;

import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.wire.EnrolmentRequest;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.jspecify.annotations.Nullable;

/** The keys of a workstation, made once for all seeds. */
record KeySet(KeyPair tls, KeyPair signing, KeyPair sealing, @Nullable KeyPair hybrid) {
  static KeySet generate(boolean hybrid) {
    return new KeySet(
        SealingKeys.generateBaseline(),
        SealingKeys.generateBaseline(),
        SealingKeys.generateBaseline(),
        hybrid ? SealingKeys.generateHybrid() : null);
  }

  EnrolmentRequest request(String code, String name) {
    try {
      String hybridKey = hybrid == null ? null : base64(hybrid.getPublic().getEncoded());
      return new EnrolmentRequest(
          code,
          name,
          pkcs10(tls),
          pkcs10(signing),
          pkcs10(sealing),
          hybridKey,
          hybrid == null ? null : base64(proof(hybrid.getPublic().getEncoded())));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pkcs10(KeyPair pair) throws Exception {
    return base64(
        new JcaPKCS10CertificationRequestBuilder(new X500Principal("CN=Pli"), pair.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
            .getEncoded());
  }

  private byte[] proof(byte[] spki) throws Exception {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(signing.getPrivate());
    signature.update(spki);
    return signature.sign();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "KeySet[…]";
  }
}
