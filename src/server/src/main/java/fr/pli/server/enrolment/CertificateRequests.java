package fr.pli.server.enrolment;

import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.wire.EnrolmentRequest;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.RenewalRequest.NewKeys;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.jspecify.annotations.Nullable;

/** The keys that a workstation asks certificates for, each proven to be in its hands. */
record CertificateRequests(
    PublicKey tls, PublicKey signing, PublicKey sealing, @Nullable PublicKey hybrid) {
  private static final int P256_BITS = 256;

  /**
   * Checks an enrolment request: three self-signatures, the signing key's word for the hybrid key,
   * no key twice. Subjects and wanted extensions are ignored; the authority decides those.
   *
   * @throws Refusal bad-request
   */
  static CertificateRequests of(EnrolmentRequest request) {
    return of(
        proven(request.tlsRequest()),
        new NewKeys(
            request.signingRequest(),
            request.sealingRequest(),
            request.hybridKey(),
            request.hybridProof()));
  }

  /**
   * Checks the request for new keys of a workstation that is enrolled, in the same way.
   *
   * @throws Refusal bad-request
   */
  static CertificateRequests of(PublicKey tls, NewKeys keys) {
    PublicKey signing = proven(keys.signingRequest());
    PublicKey sealing = proven(keys.sealingRequest());
    if (new HashSet<>(List.of(tls, signing, sealing)).size() < 3) {
      throw refused("One key for two purposes");
    }
    String hybrid = keys.hybridKey();
    return new CertificateRequests(
        tls,
        signing,
        sealing,
        hybrid == null ? null : vouched(hybrid, keys.hybridProof(), signing));
  }

  /** The P-256 key of a request that is signed with that very key. */
  static PublicKey proven(@Nullable String base64) {
    try {
      PKCS10CertificationRequest request = new PKCS10CertificationRequest(decode(base64));
      PublicKey key = SealingKeys.publicKey(request.getSubjectPublicKeyInfo().getEncoded());
      if (!(key instanceof ECPublicKey ec)
          || ec.getParams().getCurve().getField().getFieldSize() != P256_BITS) {
        throw refused("Not a P-256 key");
      }
      if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
        throw refused("A request is not signed with its own key");
      }
      return key;
    } catch (IOException
        | GeneralSecurityException
        | OperatorCreationException
        | PKCSException
        | IllegalArgumentException e) {
      throw refused("Not a certificate request (PKCS#10)");
    }
  }

  private static PublicKey vouched(String key, @Nullable String proof, PublicKey signing) {
    try {
      byte[] spki = decode(key);
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initVerify(signing);
      signature.update(spki);
      if (!signature.verify(decode(proof)) || !hybrid(spki)) {
        throw refused("The hybrid key is not vouched for");
      }
      return SealingKeys.publicKey(spki);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw refused("Not a hybrid key");
    }
  }

  private static boolean hybrid(byte[] spki) {
    return IANAObjectIdentifiers.id_MLKEM768_X25519_SHA3_256.equals(
        SubjectPublicKeyInfo.getInstance(spki).getAlgorithm().getAlgorithm());
  }

  private static byte[] decode(@Nullable String base64) {
    if (base64 == null) {
      throw refused("A key or its proof is missing");
    }
    return Base64.getDecoder().decode(base64);
  }

  private static Refusal refused(String detail) {
    return new Refusal(ProblemType.BAD_REQUEST, detail);
  }
}
