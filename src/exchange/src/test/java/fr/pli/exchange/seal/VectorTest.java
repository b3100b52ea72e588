package fr.pli.exchange.seal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Envelopes that were sealed once ({@link VectorGenerator}) open with every later program. */
class VectorTest {
  @ParameterizedTest
  @ValueSource(strings = {"p256", "hybrid"})
  void anEnvelopeOfVersion1StillOpens(String suite) throws Exception {
    OpeningKey key =
        new OpeningKey(SealingKeys.privateKey(vector(suite + ".pk8")), certificate(suite + ".der"));

    OpenedEnvelope opened =
        Envelopes.open(vector(suite + ".pli"), List.of(key), Set.of(certificate("authority.der")));

    assertEquals(VectorGenerator.MESSAGE, opened.messageId());
    assertEquals(TestAuthority.NOW, opened.sealedAt());
    assertEquals(suite, opened.suite());
    assertEquals(certificate("signer.der"), opened.signer());
    assertEquals(Json.read(vector("sheet.json"), LetterSheet.class), opened.content().sheet());
    assertArrayEquals(vector("letter.pdf"), opened.content().pdf());
  }

  private static X509Certificate certificate(String name) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(vector(name)));
  }

  private static byte[] vector(String name) throws IOException {
    try (InputStream stream = VectorTest.class.getResourceAsStream("vectors/v1/" + name)) {
      return requireNonNull(stream, name).readAllBytes();
    }
  }
}
