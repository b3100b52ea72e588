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
import fr.pli.exchange.seal.SealException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/**
 * Sealing and opening a letter against `openssl cms` in the same run, and as a share of the speed
 * of the JDK's bare AES-256-GCM over the same bytes. From the share the signature is taken out:
 * hashing the PDF and the package, which the format asks for, and the elliptic curve.
 */
final class SealBench {
  private static final List<Integer> SIZES = List.of(100_000, 1_000_000, 20_000_000);

  /** Worked on before anything counts: Java takes some thousand letters to be at its best. */
  private static final int WARM_UP_BYTES = 200_000_000;

  private static final int LEAST_WARM_UP = 20;
  private static final int RUNS = 21;

  private SealBench() {}

  static void run(Path folder) throws Exception {
    TwoDevices devices = TwoDevices.enrol(folder);
    for (int size : SIZES) {
      byte[] pdf = new byte[size];
      RandomGenerator.getDefault().nextBytes(pdf);
      measure(folder.resolve("openssl"), devices, pdf);
    }
  }

  private static void measure(Path folder, TwoDevices devices, byte[] pdf) throws Exception {
    DeviceIdentity to = devices.receiver();
    OpeningKey baseline = to.openingKeys().getLast();
    OpeningKey hybrid = to.openingKeys().getFirst();
    RecipientDevice p256 = new RecipientDevice(baseline.certificate(), null);
    RecipientDevice both = new RecipientDevice(baseline.certificate(), hybrid.certificate());
    OpensslCms openssl = new OpensslCms(folder, devices.sender(), baseline, pdf);
    SealFloor floor = new SealFloor(devices.sender().signing(), pdf);
    openssl.seal();
    Callable<?> sealP256 = seal(devices, pdf, p256);
    Callable<?> openP256 = open(devices, pdf, p256);
    Callable<?> sealBoth = seal(devices, pdf, both);
    Callable<?> openBoth = open(devices, pdf, both);
    List<Long> cpu =
        Measured.processorMedians(
            Math.max(LEAST_WARM_UP, WARM_UP_BYTES / pdf.length),
            RUNS,
            List.of(
                floor::encrypt,
                floor::decrypt,
                floor::sign,
                floor::verify,
                sealP256,
                openP256,
                sealBoth,
                openBoth));
    List<Long> wall =
        Measured.medians(
            2,
            RUNS,
            List.of(
                sealP256,
                openP256,
                sealBoth,
                openBoth,
                openssl::seal,
                openssl::open,
                openssl::start));
    print(pdf.length, milliseconds(wall), milliseconds(cpu));
  }

  private static List<Double> milliseconds(List<Long> nanos) {
    return nanos.stream().map(each -> each / 1e6).toList();
  }

  private static Callable<?> seal(TwoDevices devices, byte[] pdf, RecipientDevice to) {
    return () -> envelope(devices, pdf, to);
  }

  private static Callable<?> open(TwoDevices devices, byte[] pdf, RecipientDevice to)
      throws SealException {
    byte[] envelope = envelope(devices, pdf, to);
    DeviceIdentity receiver = devices.receiver();
    return () -> Envelopes.open(envelope, receiver.openingKeys(), receiver.authorities());
  }

  private static byte[] envelope(TwoDevices devices, byte[] pdf, RecipientDevice to)
      throws SealException {
    LetterPackage letter = new LetterPackage(sheet(), pdf);
    return Envelopes.seal(
        Ids.next(), Instant.now(), letter, devices.sender().signing(), List.of(to));
  }

  private static void print(int bytes, List<Double> wall, List<Double> cpu) {
    double start = wall.get(6);
    System.out.printf(
        "%d bytes; processor time: bare AES-256-GCM %.2f ms to encrypt, %.2f to decrypt; hashes and"
            + " curve %.2f to sign, %.2f to verify%n",
        bytes, cpu.get(0), cpu.get(1), cpu.get(2), cpu.get(3));
    for (int i = 0; i < 4; i++) {
      boolean opens = i % 2 == 1;
      double ours = wall.get(i);
      double peer = wall.get(opens ? 5 : 4);
      double rest = cpu.get(4 + i) - cpu.get(opens ? 3 : 2);
      System.out.printf(
          "  %s %-6s %7.2f ms, openssl cms %7.2f (%5.2f of it process start): %.2f of its time,"
              + " %.2f without its start; processor time %.2f, signature excluded %.2f: %.2f of the"
              + " speed of bare AES-GCM%n",
          opens ? "open" : "seal",
          i < 2 ? "p256" : "hybrid",
          ours,
          peer,
          start,
          ours / peer,
          ours / (peer - start),
          cpu.get(4 + i),
          rest,
          cpu.get(opens ? 1 : 0) / rest);
    }
  }

  private static LetterSheet sheet() {
    Party author = new Party(RecipientKind.PROFESSIONAL, "Dr", "A", "", null, null);
    return new LetterSheet(null, author, List.of(), null, null, "", "lettre.pdf", null);
  }

  /** Works in a temporary folder. */
  public static void main(String[] arguments) throws Exception {
    run(Files.createTempDirectory("pli-bench"));
  }
}
