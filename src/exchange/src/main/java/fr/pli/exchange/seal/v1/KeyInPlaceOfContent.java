package fr.pli.exchange.seal.v1;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.Key;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.InputDecryptor;

/** A "decryptor" that passes over the ciphertext and gives the content key. */
record KeyInPlaceOfContent(Key contentKey, AlgorithmIdentifier encryption)
    implements InputDecryptor {
  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return encryption;
  }

  @Override
  public InputStream getInputStream(InputStream ciphertext) {
    return new ByteArrayInputStream(contentKey.getEncoded());
  }

  @Override
  public String toString() {
    return "KeyInPlaceOfContent[…]";
  }
}
