package fr.pli.bench;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.exchange.seal.OpeningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * The peer of the seal: `openssl cms`, which signs and then encrypts with AES-256-GCM, in two
 * processes each way, as a script would. What starting them costs is measured apart.
 */
final class OpensslCms {
  private static final String CONTENT = "content";

  private final Path folder;

  /** Lays out keys and content for processes to read. */
  OpensslCms(Path folder, DeviceIdentity sender, OpeningKey recipient, byte[] content)
      throws Exception {
    this.folder = Files.createDirectories(folder);
    pem("signer.pem", "CERTIFICATE", sender.signing().certificate().getEncoded());
    pem("signer.key", "PRIVATE KEY", sender.signing().key().getEncoded());
    pem("recipient.pem", "CERTIFICATE", recipient.certificate().getEncoded());
    pem("recipient.key", "PRIVATE KEY", recipient.key().getEncoded());
    pem("ca.pem", "CERTIFICATE", sender.authorities().iterator().next().getEncoded());
    Files.write(folder.resolve(CONTENT), content);
  }

  /** Signs, then encrypts. */
  Path seal() throws Exception {
    cms("-sign -nodetach -md sha256 -signer signer.pem -inkey signer.key", CONTENT, "signed.der");
    cms("-encrypt -aes-256-gcm -recip recipient.pem", "signed.der", "sealed.der");
    return folder.resolve("sealed.der");
  }

  /** Decrypts, then verifies. */
  Path open() throws Exception {
    cms("-decrypt -inform DER -recip recipient.pem -inkey recipient.key", "sealed.der", "out.der");
    cms("-verify -inform DER -purpose any -CAfile ca.pem", "out.der", "opened");
    return folder.resolve("opened");
  }

  /** What is of the two processes and not of their work. */
  boolean start() throws Exception {
    run(List.of("openssl", "version"));
    run(List.of("openssl", "version"));
    return true;
  }

  private void cms(String what, String in, String out) throws Exception {
    String command = "openssl cms -binary -outform DER -in " + in + " -out " + out + " " + what;
    run(List.of(command.split(" ")));
  }

  private void run(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + log());
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private void pem(String file, String type, byte[] der) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(type, body));
  }
}
