package fr.pli.exchange.seal;

import static fr.pli.exchange.seal.TestAuthority.NOW;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A letter of the baseline suite can be read without us, by `openssl cms` alone. A machine without
 * openssl fails here: that the format stays open is a promise.
 */
class OpensslTest {
  private final TestAuthority authority = new TestAuthority("Réseau Pli d'essai");
  private final TestDevice sender = authority.device("poste 1");
  private final TestDevice paul = authority.device("poste 2");
  private final TestDevice lea = authority.device("poste 3");
  private final LetterPackage letter = SampleLetters.letter();

  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws Exception {
    byte[] envelope =
        Envelopes.seal(
            new UUID(1, 1),
            NOW,
            letter,
            sender.signing(),
            List.of(lea.baselineOnly(), paul.baselineOnly()));
    Files.write(folder.resolve("letter.pli"), envelope);
    pem("paul.pem", "CERTIFICATE", paul.baseline().certificate().getEncoded());
    pem("paul.key", "PRIVATE KEY", paul.baseline().key().getEncoded());
    pem("ca.pem", "CERTIFICATE", authority.certificate().getEncoded());
  }

  @Test
  void opensslOpensAndVerifiesABaselineLetter() throws Exception {
    assertEquals(0, decrypt("letter.pli"));
    assertEquals(0, verify("ca.pem"));
    ASN1Sequence packed =
        ASN1Sequence.getInstance(Files.readAllBytes(folder.resolve("package.der")));
    assertArrayEquals(letter.pdf(), ASN1OctetString.getInstance(packed.getObjectAt(2)).getOctets());
    String sheet =
        new String(ASN1OctetString.getInstance(packed.getObjectAt(1)).getOctets(), UTF_8);
    assertTrue(sheet.contains("LE GALL"));
  }

  @Test
  void opensslRefusesTheSignatureOfAnotherAuthority() throws Exception {
    X509Certificate other = new TestAuthority("Autre réseau").certificate();
    pem("other.pem", "CERTIFICATE", other.getEncoded());
    assertEquals(0, decrypt("letter.pli"));
    assertNotEquals(0, verify("other.pem"));
  }

  @Test
  void opensslRefusesAnAlteredLetter() throws Exception {
    byte[] envelope = Files.readAllBytes(folder.resolve("letter.pli"));
    envelope[envelope.length - 1000] ^= 1;
    Files.write(folder.resolve("altered.pli"), envelope);
    assertNotEquals(0, decrypt("altered.pli"));
  }

  private int decrypt(String envelope) throws Exception {
    return openssl(
        "-decrypt",
        "-inform",
        "DER",
        "-binary",
        "-in",
        envelope,
        "-out",
        "signed.der",
        "-recip",
        "paul.pem",
        "-inkey",
        "paul.key");
  }

  private int verify(String authorities) throws Exception {
    return openssl(
        "-verify",
        "-inform",
        "DER",
        "-binary",
        "-in",
        "signed.der",
        "-out",
        "package.der",
        "-CAfile",
        authorities,
        "-attime",
        Long.toString(NOW.getEpochSecond()));
  }

  private int openssl(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl", "cms"));
    command.addAll(List.of(arguments));
    File log = folder.resolve("openssl.log").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "openssl does not end");
    return process.exitValue();
  }

  private void pem(String file, String type, byte[] der) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(type, body),
        US_ASCII);
  }
}
