package fr.pli.desktop.outbox;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.H2Letters;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.review.ReviewRecipient;
import fr.pli.desktop.review.ReviewSheet;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.StorageException;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Delivery;
import fr.pli.exchange.letter.LetterSheet;
import fr.pli.exchange.letter.Party;
import fr.pli.exchange.seal.Envelopes;
import fr.pli.exchange.seal.LetterPackage;
import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.seal.SealException;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.Sha256;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the envelope of a dispatch and puts it into the vault. */
final class Sealer {
  private final H2Letters letters;
  private final Documents documents;
  private final Keyring keys;

  Sealer(H2Letters letters, Documents documents, Keyring keys) {
    this.letters = letters;
    this.documents = documents;
    this.keys = keys;
  }

  /**
   * Seals with the keys of this moment.
   *
   * @throws NotSealableException if only a person can go on
   * @throws StorageException if the envelope could not be stored; trying again may help
   */
  Sealed seal(Dispatch dispatch, Instant now) throws NotSealableException {
    OutgoingLetter letter =
        letters
            .find(dispatch.letter())
            .orElseThrow(() -> new NotSealableException("document-missing"));
    List<RecipientDevice> devices = devices(dispatch.option());
    LetterPackage content = new LetterPackage(sheet(letter, dispatch.option()), pdf(letter));
    try {
      SigningIdentity signer = keys.signer();
      Instant at = noEarlierThan(certificates(signer, devices), now);
      byte[] envelope = Envelopes.seal(dispatch.id(), at, content, signer, devices);
      DispatchRows.Envelope stored =
          new DispatchRows.Envelope(documents.put(envelope), Sha256.hex(envelope), envelope.length);
      return new Sealed(stored, suite(devices), devices.size());
    } catch (SealException e) {
      throw new NotSealableException(
          switch (e.reason()) {
            case TOO_LARGE -> "too-large";
            case BAD_RECIPIENT -> "recipient-key-unusable";
            default -> "own-key-unusable";
          });
    }
  }

  private List<RecipientDevice> devices(ChannelOption option) throws NotSealableException {
    if (option.channel() != Channel.NETWORK) {
      return List.of(keys.gateway().orElseThrow(() -> new NotSealableException("gateway-unknown")));
    }
    List<RecipientDevice> devices =
        mailbox(option).map(keys::devicesOf).orElse(List.<RecipientDevice>of());
    if (devices.isEmpty()) {
      throw new NotSealableException("recipient-unknown");
    }
    return devices;
  }

  private static Stream<X509Certificate> certificates(
      SigningIdentity signer, List<RecipientDevice> devices) {
    return Stream.concat(
        Stream.of(signer.certificate()), devices.stream().flatMap(Sealer::certificates));
  }

  private static Stream<X509Certificate> certificates(RecipientDevice device) {
    return Stream.concat(Stream.of(device.baseline()), Stream.ofNullable(device.hybrid()));
  }

  /** Certificates that have begun know better than a clock that was set back. */
  private static Instant noEarlierThan(Stream<X509Certificate> certificates, Instant now) {
    return certificates
        .map(certificate -> certificate.getNotBefore().toInstant())
        .filter(now::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  static Optional<UUID> mailbox(ChannelOption option) {
    try {
      return Optional.of(UUID.fromString(option.target()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private byte[] pdf(OutgoingLetter letter) throws NotSealableException {
    if (letter.document() == null) {
      throw new NotSealableException("document-missing");
    }
    try {
      return documents.read(letter.document());
    } catch (StorageException e) {
      throw new NotSealableException(
          e.reason() == StorageException.Reason.DAMAGED ? "document-damaged" : "document-missing");
    }
  }

  private static LetterSheet sheet(OutgoingLetter letter, ChannelOption option)
      throws NotSealableException {
    ReviewSheet sheet = letter.sheet();
    if (sheet == null || sheet.author() == null) {
      throw new NotSealableException("sheet-missing");
    }
    List<Party> recipients = sheet.recipients().stream().map(ReviewRecipient::party).toList();
    return new LetterSheet(
        sheet.patient(),
        sheet.author(),
        recipients,
        sheet.type(),
        sheet.date(),
        letter.reading() == null ? "" : letter.reading().text(),
        letter.fileName(),
        delivery(option));
  }

  private static @Nullable Delivery delivery(ChannelOption option) {
    return option.channel() == Channel.NETWORK
        ? null
        : new Delivery(option.channel(), option.target(), option.postalLines());
  }

  private static String suite(List<RecipientDevice> devices) {
    return devices.stream().allMatch(each -> each.hybrid() != null) ? "hybrid" : "p256";
  }

  /**
   * A stored envelope and what it was sealed with.
   *
   * @param keys number of devices that can open it
   */
  record Sealed(DispatchRows.Envelope envelope, String suite, int keys) {
    String cause() {
      return "sealed:" + suite + ":" + keys;
    }
  }
}
