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
  private static final int WARM_UP = 20;
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
    List<Long> medians =
        Measured.medians(
            WARM_UP,
            RUNS,
            List.of(
                floor::encrypt,
                floor::decrypt,
                floor::sign,
                floor::verify,
                seal(devices, pdf, p256),
                open(devices, pdf, p256),
                seal(devices, pdf, both),
                open(devices, pdf, both),
                openssl::seal,
                openssl::open,
                openssl::start));
    print(pdf.length, medians);
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

  private static void print(int bytes, List<Long> medians) {
    List<Double> ms = medians.stream().map(nanos -> nanos / 1e6).toList();
    double start = ms.get(10);
    System.out.printf(
        "%d bytes: AES-256-GCM alone %.2f ms to encrypt, %.2f to decrypt; hashes and curve %.2f to"
            + " sign, %.2f to verify; two processes of openssl take %.2f to start%n",
        bytes, ms.get(0), ms.get(1), ms.get(2), ms.get(3), start);
    print("seal p256", ms.get(4), ms.get(8), start, ms.get(0), ms.get(2));
    print("seal hybrid", ms.get(6), ms.get(8), start, ms.get(0), ms.get(2));
    print("open p256", ms.get(5), ms.get(9), start, ms.get(1), ms.get(3));
    print("open hybrid", ms.get(7), ms.get(9), start, ms.get(1), ms.get(3));
  }

  private static void print(
      String what, double ours, double peer, double start, double gcm, double signature) {
    System.out.printf(
        "  %-12s %7.2f ms, openssl cms %7.2f (%7.2f without its start): %.2f of its time (%.2f);"
            + " speed against bare AES-GCM, signature excluded: %.2f%n",
        what,
        ours,
        peer,
        peer - start,
        ours / peer,
        ours / (peer - start),
        gcm / (ours - signature));
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
