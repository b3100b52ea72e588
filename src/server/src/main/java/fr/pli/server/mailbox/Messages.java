package fr.pli.server.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.evidence.Parties;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Sha256;
import fr.pli.exchange.wire.Submission;
import fr.pli.exchange.wire.SubmissionReply;
import fr.pli.server.evidence.EvidenceLog;
import fr.pli.server.evidence.EvidenceLog.Fact;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages. The client's id is the key of idempotency for ever: its uniqueness, the receipt
 * and what follows from the message are one transaction.
 */
public final class Messages {
  private static final String COLUMNS = "id, sender, channel, recipient, sha256, size, receipt";

  private final Store store;
  private final EvidenceLog evidence;
  private final Onward onward;

  public Messages(Store store, EvidenceLog evidence, Onward onward) {
    this.store = store;
    this.evidence = evidence;
    this.onward = onward;
  }

  /**
   * Takes a message, once.
   *
   * @throws Refusal message-id-conflict, recipient-unknown, blob-missing, bad-request
   */
  public Answer submit(UUID mailbox, UUID device, UUID id, Submission submission) {
    Channel channel = channel(submission);
    UUID recipient = recipient(channel, submission);
    return store.write(
        session -> {
          Optional<Message> known = find(session, id);
          if (known.isPresent()) {
            return repeated(known.get(), mailbox, channel, recipient, submission);
          }
          check(session, mailbox, recipient, submission);
          Receipt receipt =
              evidence.append(
                  session,
                  Fact.accepted(
                      id, channel, submission.blob(), new Parties(mailbox, device, recipient)));
          Message message =
              new Message(
                  id, mailbox, channel, recipient, submission.blob(), submission.size(), receipt);
          insert(session, message, device);
          onward.pass(session, message);
          return new Answer(new SubmissionReply(receipt), true);
        });
  }

  private static Answer repeated(
      Message known,
      UUID mailbox,
      Channel channel,
      @Nullable UUID recipient,
      Submission submission) {
    Message same =
        new Message(
            known.id(),
            mailbox,
            channel,
            recipient,
            submission.blob(),
            submission.size(),
            known.receipt());
    if (!known.equals(same)) {
      throw new Refusal(ProblemType.MESSAGE_ID_CONFLICT, "Another message has this id already");
    }
    return new Answer(new SubmissionReply(known.receipt()), false);
  }

  private static void check(
      Session session, UUID mailbox, @Nullable UUID recipient, Submission submission) {
    if (recipient != null && !Mailboxes.exists(session, recipient)) {
      throw new Refusal(ProblemType.RECIPIENT_UNKNOWN, "No such mailbox");
    }
    OptionalLong size = Blobs.size(session, mailbox, submission.blob());
    if (size.isEmpty()) {
      throw new Refusal(ProblemType.BLOB_MISSING, "Upload the envelope first");
    }
    if (size.getAsLong() != submission.size()) {
      throw new Refusal(ProblemType.BAD_REQUEST, "The envelope has another size");
    }
  }

  private static void insert(Session session, Message message, UUID device) {
    session.update(
        "insert into message values (?, ?, ?, ?, ?, ?, ?, ?)",
        message.id(),
        message.sender(),
        device,
        message.channel().code(),
        message.recipient(),
        message.sha256(),
        message.size(),
        new String(Json.write(message.receipt()), UTF_8));
  }

  private static Channel channel(Submission submission) {
    if (!Sha256.isHex(submission.blob())) {
      throw new Refusal(ProblemType.BAD_REQUEST, "The blob is named by 64 hexadecimal digits");
    }
    try {
      return Channel.ofCode(submission.channel());
    } catch (IllegalArgumentException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "No such channel");
    }
  }

  private static @Nullable UUID recipient(Channel channel, Submission submission) {
    String mailbox = submission.mailbox();
    if (channel.endToEnd() == (mailbox == null)) {
      throw new Refusal(
          ProblemType.BAD_REQUEST, "A mailbox for the network channel, none for the others");
    }
    try {
      return mailbox == null ? null : UUID.fromString(mailbox);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ProblemType.RECIPIENT_UNKNOWN, "No such mailbox");
    }
  }

  /** A message by its id. */
  public static Optional<Message> find(Session session, UUID id) {
    return session.one("select " + COLUMNS + " from message where id = ?", Messages::read, id);
  }

  /** The messages that carry a document. */
  static List<Message> ofDocument(Session session, String sha256) {
    return session.all(
        "select " + COLUMNS + " from message where sha256 = ?", Messages::read, sha256);
  }

  private static Message read(ResultSet row) throws SQLException {
    return new Message(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        Channel.ofCode(row.getString(3)),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getLong(6),
        Json.read(row.getString(7).getBytes(UTF_8), Receipt.class));
  }

  /** Who carries an accepted message on, inside the transaction that accepts it. */
  @FunctionalInterface
  public interface Onward {
    void pass(Session session, Message message);
  }

  /** The answer, and whether the message is new. */
  public record Answer(SubmissionReply reply, boolean fresh) {}
}
