package fr.pli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.exchange.evidence.Acknowledgements;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.seal.SealingKeys;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.EnrolmentCode;
import fr.pli.exchange.wire.EnrolmentReply;
import fr.pli.exchange.wire.EnrolmentRequest;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Problem;
import fr.pli.exchange.wire.RenewalRequest;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Sha256;
import fr.pli.exchange.wire.Submission;
import fr.pli.exchange.wire.SubmissionReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.TlsVersion;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.jspecify.annotations.Nullable;

/** A workstation that really enrols and then speaks over mutual TLS. */
final class TestDevice implements AutoCloseable {
  final EnrolmentCode code;
  final KeyPair tls = SealingKeys.generateBaseline();
  final KeyPair signing = SealingKeys.generateBaseline();
  final KeyPair sealing = SealingKeys.generateBaseline();
  final KeyPair hybrid = SealingKeys.generateHybrid();
  final X509Certificate authority;
  private @Nullable EnrolmentReply reply;
  OkHttpClient http;

  /** What came back: status, headers, body. */
  @SuppressWarnings("ArrayRecordComponent") // the bytes are looked at, never changed
  record Answer(int status, Headers headers, byte[] body) {
    <T> T as(Class<T> type) {
      return Json.read(body, type);
    }

    /** The problem's code, or the status when there is none. */
    String problem() {
      return String.valueOf(headers.get("Content-Type")).equals(Routes.PROBLEM_JSON)
          ? as(Problem.class).title()
          : "status " + status;
    }
  }

  TestDevice(String code) {
    this.code = EnrolmentCode.parse(code);
    this.authority = authorityOf(this.code);
    this.http = client(null, authority);
  }

  static TestDevice enrolled(String code) throws IOException {
    TestDevice device = new TestDevice(code);
    Answer answer = device.enrol(device.request());
    assertEquals(200, answer.status(), answer.problem());
    device.take(answer.as(EnrolmentReply.class));
    return device;
  }

  void take(EnrolmentReply reply) {
    take(reply, tls);
  }

  void take(EnrolmentReply reply, KeyPair key) {
    this.reply = reply;
    close();
    http = client(new HeldCertificate(key, certificate(reply.tlsCertificate())), authority);
  }

  /** The first contact: the chain has to end at the authority that the code names. */
  private static X509Certificate authorityOf(EnrolmentCode code) {
    X509Certificate[] seen = new X509Certificate[1];
    X509TrustManager byCode =
        new X509TrustManager() {
          @Override
          public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new IllegalStateException();
          }

          @Override
          public void checkServerTrusted(X509Certificate[] chain, String type)
              throws CertificateException {
            seen[0] =
                Arrays.stream(chain)
                    .filter(code::names)
                    .findFirst()
                    .orElseThrow(() -> new CertificateException("Another authority"));
            try {
              chain[0].verify(seen[0].getPublicKey());
            } catch (GeneralSecurityException e) {
              throw new CertificateException(e);
            }
          }

          @Override
          public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
          }
        };
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(null, new X509TrustManager[] {byCode}, null);
      HttpsURLConnection connection =
          (HttpsURLConnection)
              java.net
                  .URI
                  .create("https://" + code.host() + ":" + code.port() + Routes.ME)
                  .toURL()
                  .openConnection();
      connection.setSSLSocketFactory(context.getSocketFactory());
      assertEquals(401, connection.getResponseCode());
      connection.disconnect();
      return seen[0];
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static OkHttpClient client(
      @Nullable HeldCertificate own, X509Certificate authority, TlsVersion... tls) {
    HandshakeCertificates.Builder certificates =
        new HandshakeCertificates.Builder().addTrustedCertificate(authority);
    if (own != null) {
      certificates.heldCertificate(own, authority);
    }
    HandshakeCertificates handshake = certificates.build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(handshake.sslSocketFactory(), handshake.trustManager())
        .connectionSpecs(
            List.of(
                new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                    .tlsVersions(tls.length == 0 ? new TlsVersion[] {TlsVersion.TLS_1_3} : tls)
                    .build()))
        .build();
  }

  /** A client that shows a certificate although the server names another authority. */
  static OkHttpClient stubborn(HeldCertificate own, X509Certificate authority) {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(authority).build();
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(
          new KeyManager[] {new StubbornKey(own)},
          new X509TrustManager[] {trust.trustManager()},
          null);
      return new OkHttpClient.Builder()
          .sslSocketFactory(context.getSocketFactory(), trust.trustManager())
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  EnrolmentRequest request() {
    byte[] spki = hybrid.getPublic().getEncoded();
    return new EnrolmentRequest(
        code.secret(),
        "Poste de test",
        csr(tls),
        csr(signing),
        csr(sealing),
        Base64.getEncoder().encodeToString(spki),
        sign(spki));
  }

  String sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(signing.getPrivate());
      signature.update(content);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String csr(KeyPair key) {
    return csr(key, key);
  }

  static String csr(KeyPair of, KeyPair signedBy) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=whatever"), of.getPublic())
                  .build(
                      new JcaContentSignerBuilder("SHA256withECDSA").build(signedBy.getPrivate()))
                  .getEncoded());
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  static X509Certificate certificate(@Nullable String base64) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(
                      Base64.getDecoder().decode(Objects.requireNonNull(base64))));
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  EnrolmentReply enrolled() {
    return Objects.requireNonNull(reply);
  }

  UUID mailbox() {
    return enrolled().mailbox().id();
  }

  SigningIdentity identity() {
    return new SigningIdentity(signing.getPrivate(), certificate(enrolled().signingCertificate()));
  }

  Answer enrol(EnrolmentRequest request) throws IOException {
    return post(Routes.ENROL, Json.write(request));
  }

  Answer renew(KeyPair fresh) throws IOException {
    return post(Routes.RENEW, Json.write(new RenewalRequest(csr(fresh))));
  }

  String url(String path) {
    return "https://" + code.host() + ":" + code.port() + path;
  }

  Answer get(String path, String... headers) throws IOException {
    return send("GET", path, null, headers);
  }

  Answer post(String path, byte[] body) throws IOException {
    return send("POST", path, body);
  }

  Answer put(String path, byte[] body) throws IOException {
    return send("PUT", path, body);
  }

  Answer send(String method, String path, byte @Nullable [] body, String... headers)
      throws IOException {
    Request request =
        new Request.Builder()
            .url(url(path))
            .headers(Headers.of(headers))
            .method(method, body == null ? null : RequestBody.create(body))
            .build();
    try (Response response = http.newCall(request).execute()) {
      return new Answer(response.code(), response.headers(), response.body().bytes());
    }
  }

  /** Uploads bytes and gives their hash. */
  String upload(byte[] bytes) throws IOException {
    String sha256 = Sha256.hex(bytes);
    Answer answer = put(Routes.BLOBS + sha256, bytes);
    assertEquals(2, answer.status() / 100, answer.problem());
    return sha256;
  }

  Answer submit(UUID id, Submission submission) throws IOException {
    return put(Routes.MESSAGES + id, Json.write(submission));
  }

  /** Sends bytes to a mailbox of the network and gives the message's id. */
  UUID sendTo(UUID mailbox, byte[] bytes) throws IOException {
    UUID id = Ids.next();
    Submission submission = new Submission("pli", mailbox.toString(), upload(bytes), bytes.length);
    Answer answer = submit(id, submission);
    assertEquals(201, answer.status(), answer.problem());
    answer.as(SubmissionReply.class);
    return id;
  }

  Answer acknowledge(UUID message, EvidenceEvent event) throws IOException {
    return post(Routes.ACKS, Json.write(Acknowledgements.sign(message, event, identity())));
  }

  ChangesPage changes(String since) throws IOException {
    Answer answer = get(Routes.CHANGES + "?since=" + since);
    assertEquals(200, answer.status(), answer.problem());
    return answer.as(ChangesPage.class);
  }

  /** Lets every connection go; the next request makes a new one. */
  void hangUp() {
    close();
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }
}
