package fr.pli.exchange.seal;

import fr.pli.exchange.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.UUID;

/**
 * Made the test vectors of format version 1, once. To be run again only for a new version, into a
 * new folder: envelopes of version 1 lie in practices and must open for ever. Argument: the folder.
 */
final class VectorGenerator {
  static final UUID MESSAGE = UUID.fromString("019a9d2c-5b7b-7c11-8f00-3b1f0e5a7d42");

  private VectorGenerator() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    TestAuthority authority = new TestAuthority("Pli, autorité des vecteurs de test");
    TestDevice sender = authority.device("Vecteurs, émetteur");
    TestDevice recipient = authority.device("Vecteurs, destinataire");
    TestDevice other = authority.device("Vecteurs, autre destinataire");
    LetterPackage letter = SampleLetters.letter();

    Files.write(folder.resolve("authority.der"), authority.certificate().getEncoded());
    Files.write(folder.resolve("signer.der"), sender.signing().certificate().getEncoded());
    write(folder, "p256", recipient.baseline());
    write(folder, "hybrid", recipient.hybrid());
    Files.write(folder.resolve("sheet.json"), Json.write(letter.sheet()));
    Files.write(folder.resolve("letter.pdf"), letter.pdf());
    Files.write(
        folder.resolve("p256.pli"),
        seal(letter, sender, List.of(recipient.baselineOnly(), other.baselineOnly())));
    Files.write(
        folder.resolve("hybrid.pli"),
        seal(letter, sender, List.of(recipient.both(), other.both())));
  }

  private static byte[] seal(LetterPackage letter, TestDevice sender, List<RecipientDevice> to)
      throws SealException {
    return Envelopes.seal(MESSAGE, TestAuthority.NOW, letter, sender.signing(), to);
  }

  private static void write(Path folder, String suite, OpeningKey key)
      throws IOException, CertificateEncodingException {
    Files.write(folder.resolve(suite + ".pk8"), key.key().getEncoded());
    Files.write(folder.resolve(suite + ".der"), key.certificate().getEncoded());
  }
}
