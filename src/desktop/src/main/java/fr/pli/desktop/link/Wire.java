package fr.pli.desktop.link;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.TlsVersion;

/**
 * Makes HTTP clients that speak TLS 1.3 only and trust our authorities only. Host names are checked
 * by OkHttp's own verifier, the system's proxy is honoured, redirects are not followed: the
 * server's address comes from enrolment.
 */
final class Wire {
  private static final char[] NO_PASSWORD = new char[0];

  private Wire() {}

  /** The TLS of an enrolled workstation; its sessions are this identity's only. */
  static SSLContext context(LinkIdentity identity) {
    return context(keys(identity.key(), identity.certificate()), trust(identity.authorities()));
  }

  /** A client for an enrolled workstation. */
  static OkHttpClient mutual(SSLContext context, LinkIdentity identity, Timeouts timeouts) {
    return client(context, trust(identity.authorities()), timeouts);
  }

  /** A client without certificate, for the first contact. */
  static OkHttpClient anonymous(X509TrustManager trust, Timeouts timeouts) {
    return client(context(new KeyManager[0], trust), trust, timeouts);
  }

  /** Trusts what these authorities vouch for, and nothing else. */
  static X509TrustManager trust(Collection<X509Certificate> authorities) {
    try {
      KeyStore store = emptyStore();
      int number = 0;
      for (X509Certificate authority : authorities) {
        store.setCertificateEntry("authority" + number++, authority);
      }
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(store);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager trust) {
          return trust;
        }
      }
      throw new IllegalStateException("This Java has no PKIX trust manager");
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The authorities cannot be used", e);
    }
  }

  private static SSLContext context(KeyManager[] keys, X509TrustManager trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(keys, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no TLS 1.3", e);
    }
  }

  private static OkHttpClient client(
      SSLContext context, X509TrustManager trust, Timeouts timeouts) {
    return new OkHttpClient.Builder()
        .sslSocketFactory(context.getSocketFactory(), trust)
        .connectionSpecs(List.of(tls13()))
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(timeouts.connect())
        .readTimeout(timeouts.transfer())
        .writeTimeout(timeouts.transfer())
        .build();
  }

  private static ConnectionSpec tls13() {
    return new ConnectionSpec.Builder(ConnectionSpec.RESTRICTED_TLS)
        .tlsVersions(TlsVersion.TLS_1_3)
        .build();
  }

  private static KeyManager[] keys(PrivateKey key, X509Certificate certificate) {
    try {
      KeyStore store = emptyStore();
      store.setKeyEntry("device", key, NO_PASSWORD, new Certificate[] {certificate});
      KeyManagerFactory factory = KeyManagerFactory.getInstance("NewSunX509");
      factory.init(store, NO_PASSWORD);
      return factory.getKeyManagers();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The device's key cannot be used", e);
    }
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
