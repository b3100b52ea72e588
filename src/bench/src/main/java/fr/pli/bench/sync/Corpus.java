package fr.pli.bench.sync;

import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.desktop.enrolment.Enrolment;
import fr.pli.desktop.link.Abreast;
import fr.pli.desktop.link.HttpLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.Timeouts;
import fr.pli.desktop.vault.KeyStretching;
import fr.pli.desktop.vault.Vault;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.letter.DocumentType;
import fr.pli.exchange.letter.Ids;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientKind;
import fr.pli.exchange.letter.Sex;
import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.seal.OpeningKey;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.wire.EnrolmentCode;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.exchange.wire.Sha256;
import fr.pli.exchange.wire.Submission;
import fr.pli.server.PliServer;
import fr.pli.server.enrolment.Invitation;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Two enrolled workstations and what one of them sent to the other: sealed letters of one size, on
 * the server.
 */
record Corpus(Path folder, int port, DeviceIdentity sender, DeviceIdentity receiver) {
  private static final String PASSPHRASE = "les tilleuls du cabinet sentent bon en juin";
  private static final Party DOCTOR =
      new Party(RecipientKind.PROFESSIONAL, "Dr", "Claire MORVAN", "", null, null);

  static Corpus enrol(Path folder) throws Exception {
    Path data = folder.resolve("server");
    try (PliServer server = PliServer.start(ServerProgram.settings(data, 0))) {
      return new Corpus(
          folder,
          server.port(),
          enrol(server, folder.resolve("sender"), "A"),
          enrol(server, folder.resolve("vault"), "B"));
    }
  }

  private static DeviceIdentity enrol(PliServer server, Path home, String name) throws Exception {
    Mailbox.Person person = new Mailbox.Person(name, "Dr", "", "doctor");
    String code = server.invite(Invitation.toNewPractice(name, "", person));
    VaultPerson owner = new VaultPerson("p1", name, "Dr", "doctor", "");
    KeyStretching quick = KeyStretching.ofMebibytes(64, 1);
    try (Vault vault = Vault.create(home, owner, PASSPHRASE.toCharArray(), quick).vault()) {
      return new Enrolment(Timeouts.USUAL, InstantSource.system())
          .enrol(EnrolmentCode.parse(code), name, vault.secrets());
    }
  }

  static Vault open(Path home) throws Exception {
    return Vault.open(home, "p1", PASSPHRASE.toCharArray());
  }

  /**
   * Sealed letters in memory, so that sealing is not timed with sending.
   *
   * @param first number of the first: letters of other numbers have other bytes
   */
  List<Sealed> seal(int first, int count, int bytes) {
    RecipientDevice device = new RecipientDevice(certificate(true), certificate(false));
    return IntStream.range(first, first + count)
        .parallel()
        .mapToObj(n -> seal(n, bytes, device))
        .toList();
  }

  private X509Certificate certificate(boolean curve) {
    return receiver.openingKeys().stream()
        .map(OpeningKey::certificate)
        .filter(each -> each.getPublicKey().getAlgorithm().startsWith("EC") == curve)
        .findFirst()
        .orElseThrow();
  }

  private Sealed seal(int number, int bytes, RecipientDevice device) {
    byte[] pdf = new byte[bytes];
    new Random(number).nextBytes(pdf);
    UUID id = Ids.next();
    try {
      LetterPackage content = new LetterPackage(sheet(number), pdf);
      byte[] envelope =
          Envelopes.seal(id, Instant.now(), content, sender.signing(), List.of(device));
      return new Sealed(id, envelope, Sha256.hex(envelope));
    } catch (SealException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LetterSheet sheet(int number) {
    return new LetterSheet(
        new Patient("LE GALL", null, List.of("Yann " + number), null, Sex.MALE, null),
        DOCTOR,
        List.of(DOCTOR),
        DocumentType.REFERRAL,
        LocalDate.of(2026, 11, 20),
        "Cher confrère, je vous adresse ce patient pour un avis. ".repeat(30),
        "lettre-" + number + ".pdf",
        null);
  }

  /** Sends them over mutual TLS; each has its receipt when this returns. */
  void submit(List<Sealed> letters) throws LinkException {
    String mailbox = receiver.mailbox().id().toString();
    try (HttpLink link = new HttpLink(sender.link(), Timeouts.USUAL, InstantSource.system())) {
      Abreast.each(
          link,
          letters,
          letter -> {
            link.putBlob(letter.sha256(), letter.envelope(), _ -> {});
            link.submit(
                letter.id(),
                new Submission("pli", mailbox, letter.sha256(), letter.envelope().length));
          });
    }
  }

  /** A letter as it travels. */
  @SuppressWarnings("ArrayRecordComponent") // sent, never compared
  record Sealed(UUID id, byte[] envelope, String sha256) {}
}
