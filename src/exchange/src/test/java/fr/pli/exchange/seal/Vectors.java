package fr.pli.exchange.seal;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** What was sealed once, with the keys that open it: {@link VectorGenerator}. */
final class Vectors {
  private Vectors() {}

  static OpeningKey key(String suite) throws Exception {
    return new OpeningKey(
        SealingKeys.privateKey(bytes(suite + ".pk8")), certificate(suite + ".der"));
  }

  static X509Certificate certificate(String name) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes(name)));
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream stream = Vectors.class.getResourceAsStream("vectors/v1/" + name)) {
      return requireNonNull(stream, name).readAllBytes();
    }
  }
}
