package fr.pli.server;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import okhttp3.tls.HeldCertificate;

/** Shows its certificate whatever authorities the server asks for. */
final class StubbornKey extends X509ExtendedKeyManager {
  private final HeldCertificate own;

  StubbornKey(HeldCertificate own) {
    this.own = own;
  }

  @Override
  public String[] getClientAliases(String type, Principal[] issuers) {
    return new String[] {"own"};
  }

  @Override
  public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
    return "own";
  }

  @Override
  public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
    return "own";
  }

  @Override
  public String[] getServerAliases(String type, Principal[] issuers) {
    return new String[0];
  }

  @Override
  public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
    throw new IllegalStateException("Not a server");
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return new X509Certificate[] {own.certificate()};
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return own.keyPair().getPrivate();
  }
}
