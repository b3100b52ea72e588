package fr.pli.bench;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.RecipientDevice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sealing and opening a letter, as a share of the speed of the JDK's bare AES-256-GCM over the same
 * bytes. What is above it: signature, key agreement, hash, ASN.1.
 */
final class SealBench {
  private static final List<Integer> SIZES = List.of(100_000, 1_000_000, 20_000_000);

  private SealBench() {}

  static void run(Path folder) throws Exception {
    TwoDevices devices = TwoDevices.enrol(folder);
    System.out.printf("%-10s %-8s %10s %10s %10s%n", "bytes", "suite", "seal", "open", "AES-GCM");
    for (int size : SIZES) {
      byte[] pdf = new byte[size];
      RandomGenerator.getDefault().nextBytes(pdf);
      long floor = Measured.median(() -> encrypted(pdf));
      for (boolean hybrid : List.of(false, true)) {
        measure(devices, pdf, hybrid, floor);
      }
    }
  }

  private static void measure(TwoDevices devices, byte[] pdf, boolean hybrid, long floor)
      throws Exception {
    DeviceIdentity to = devices.receiver();
    LetterPackage letter = new LetterPackage(sheet(), pdf);
    List<RecipientDevice> recipients = List.of(keys(to, hybrid));
    byte[] envelope =
        Envelopes.seal(Ids.next(), Instant.now(), letter, devices.sender().signing(), recipients);
    long seal =
        Measured.median(
            () ->
                Envelopes.seal(
                    Ids.next(), Instant.now(), letter, devices.sender().signing(), recipients));
    long open = Measured.median(() -> Envelopes.open(envelope, to.openingKeys(), to.authorities()));
    System.out.printf(
        "%-10d %-8s %7.2f ms %7.2f ms %7.2f ms   speed against AES-GCM: seal %.2f, open %.2f%n",
        pdf.length,
        hybrid ? "hybrid" : "p256",
        seal / 1e6,
        open / 1e6,
        floor / 1e6,
        (double) floor / seal,
        (double) floor / open);
  }

  private static byte[] encrypted(byte[] bytes) throws Exception {
    byte[] key = new byte[32];
    byte[] nonce = new byte[12];
    new SecureRandom().nextBytes(nonce);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    return cipher.doFinal(bytes);
  }

  private static RecipientDevice keys(DeviceIdentity device, boolean hybrid) {
    X509Certificate baseline = certificate(device, true);
    return new RecipientDevice(baseline, hybrid ? certificate(device, false) : null);
  }

  private static X509Certificate certificate(DeviceIdentity device, boolean curve) {
    return device.openingKeys().stream()
        .map(OpeningKey::certificate)
        .filter(each -> each.getPublicKey().getAlgorithm().startsWith("EC") == curve)
        .findFirst()
        .orElseThrow();
  }

  private static LetterSheet sheet() {
    Party author = new Party(RecipientKind.PROFESSIONAL, "Dr", "A", "", null, null);
    return new LetterSheet(null, author, List.of(), null, null, "", "lettre.pdf", null);
  }

  /** Works in a temporary folder. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("pli-bench");
    run(folder);
  }
}
