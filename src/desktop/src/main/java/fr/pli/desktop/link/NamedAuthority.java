package fr.pli.desktop.link;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.X509TrustManager;

/** Trusts a server whose chain ends at one authority that was named beforehand. */
final class NamedAuthority implements X509TrustManager {
  private final Predicate<X509Certificate> named;

  NamedAuthority(Predicate<X509Certificate> named) {
    this.named = named;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String method)
      throws CertificateException {
    for (X509Certificate certificate : chain) {
      if (certificate.getBasicConstraints() >= 0 && named.test(certificate)) {
        Wire.trust(Set.of(certificate)).checkServerTrusted(chain, method);
        return;
      }
    }
    throw new CertificateException("Not vouched for by the named authority");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String method)
      throws CertificateException {
    throw new CertificateException("Nobody is served here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
