package fr.pli.exchange.proof;

import fr.pli.exchange.evidence.Ecdsa;
import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.Json;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/** A workstation's signature under what it declares. */
public final class Declarations {
  private Declarations() {}

  /** Signs a declaration and puts it together with the receipts. */
  public static SendingProof sign(
      Declaration declaration,
      SigningIdentity device,
      List<ProvenReceipt> receipts,
      Collection<X509Certificate> authorities) {
    byte[] json = Json.write(declaration);
    return new SendingProof(
        SendingProof.FORMAT,
        Ecdsa.encode(json),
        Ecdsa.encode(Ecdsa.sign(device.key(), json)),
        base64(device.certificate()),
        receipts,
        authorities.stream().map(Declarations::base64).toList());
  }

  /** What a proof declares, signed or not. */
  static Declaration read(SendingProof proof) throws EvidenceException {
    try {
      return Json.read(Ecdsa.decode(proof.declaration()), Declaration.class);
    } catch (IllegalArgumentException e) {
      throw new EvidenceException(EvidenceException.Reason.MALFORMED, "Not a declaration", e);
    }
  }

  /** True if the holder of a certificate signed the declaration of a proof. */
  static boolean signed(SendingProof proof, X509Certificate device) throws EvidenceException {
    return Ecdsa.fits(
        device.getPublicKey(), Ecdsa.decode(proof.declaration()), Ecdsa.decode(proof.signature()));
  }

  private static String base64(X509Certificate certificate) {
    try {
      return Ecdsa.encode(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be encoded", e);
    }
  }
}
