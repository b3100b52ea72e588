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
import java.util.List;
import java.util.Objects;
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
   * @throws NotSealableException if only a person can go on, or if a certificate has not begun yet
   * @throws StorageException if the envelope could not be stored; trying again may help
   */
  Sealed seal(Dispatch dispatch, Instant now) throws NotSealableException {
    OutgoingLetter letter =
        letters
            .find(dispatch.letter())
            .orElseThrow(() -> new NotSealableException("document-missing"));
    List<RecipientDevice> devices = devices(dispatch.option());
    LetterPackage content = new LetterPackage(sheet(letter, dispatch.option()), pdf(letter));
    SigningIdentity signer = keys.signer();
    requireBegun(signer, devices, now);
    try {
      byte[] envelope = Envelopes.seal(dispatch.id(), now, content, signer, devices);
      DispatchRows.Envelope stored =
          new DispatchRows.Envelope(documents.put(envelope), Sha256.hex(envelope), envelope.length);
      return new Sealed(stored, devices.size(), withoutHybrid(devices));
    } catch (SealException e) {
      throw new NotSealableException(
          switch (e.reason()) {
            case TOO_LARGE -> "too-large";
            case BAD_RECIPIENT -> "recipient-key-unusable";
            default -> "own-key-unusable";
          });
    }
  }

  /**
   * The server issues nothing before its time: where a certificate has not begun, this clock is
   * behind. Sealed with that time the letter would be refused by whoever receives it.
   */
  private static void requireBegun(
      SigningIdentity signer, List<RecipientDevice> devices, Instant now)
      throws NotSealableException {
    Stream<X509Certificate> recipients =
        devices.stream()
            .flatMap(each -> Stream.of(each.baseline(), each.hybrid()))
            .filter(Objects::nonNull);
    if (Stream.concat(Stream.of(signer.certificate()), recipients)
        .anyMatch(each -> now.isBefore(each.getNotBefore().toInstant()))) {
      throw NotSealableException.passing("clock-behind");
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

  private static int withoutHybrid(List<RecipientDevice> devices) {
    return (int) devices.stream().filter(each -> each.hybrid() == null).count();
  }

  /**
   * A stored envelope and what it was sealed with.
   *
   * @param keys number of devices that can open it
   * @param withoutHybrid those of them for whose sake it is sealed without the hybrid suite
   */
  record Sealed(DispatchRows.Envelope envelope, int keys, int withoutHybrid) {
    String cause() {
      return withoutHybrid == 0
          ? "sealed:hybrid:" + keys
          : "sealed:p256:" + keys + ":" + withoutHybrid;
    }
  }
}
