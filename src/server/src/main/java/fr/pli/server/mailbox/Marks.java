package fr.pli.server.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pli.exchange.wire.Json;
import fr.pli.exchange.wire.Mark;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.server.store.Session;
import fr.pli.server.store.Store;
import java.util.Optional;
import java.util.UUID;

/** What workstations of a practice tell each other about its letters, in one order for all. */
public final class Marks {
  private final Store store;
  private final Feed feed;
  private final Erasures erasures;

  public Marks(Store store, Feed feed, Erasures erasures) {
    this.store = store;
    this.feed = feed;
    this.erasures = erasures;
  }

  /**
   * Takes a mark, once, and tells the mailbox of it.
   *
   * @return false when it was known
   * @throws Refusal bad-request, not-found when the letter is not for this mailbox,
   *     message-id-conflict when another mark has this id
   */
  public boolean note(UUID mailbox, UUID device, UUID id, Mark mark) {
    UUID message = sound(id, mark);
    String content = new String(Json.write(mark), UTF_8);
    boolean fresh = take(mailbox, device, id, mark, message, content);
    if (mark.kind().equals(Mark.ERASED)) {
      erasures.destroyDoomed();
    }
    return fresh;
  }

  private boolean take(
      UUID mailbox, UUID device, UUID id, Mark mark, UUID message, String content) {
    return store.write(
        session -> {
          Optional<String> known =
              session.one("select content from mark where id = ?", row -> row.getString(1), id);
          if (known.isPresent()) {
            return repeated(known.get(), content);
          }
          demandLetter(session, mailbox, message);
          session.update("insert into mark values (?, ?, ?, ?)", id, message, device, content);
          feed.tellMark(session, mailbox, message, mark);
          if (mark.kind().equals(Mark.ERASED)) {
            erasures.erase(session, mailbox, message);
          }
          return true;
        });
  }

  private static boolean repeated(String known, String content) {
    if (!known.equals(content)) {
      throw new Refusal(ProblemType.MESSAGE_ID_CONFLICT, "Another mark has this id already");
    }
    return false;
  }

  private static void demandLetter(Session session, UUID mailbox, UUID message) {
    if (Messages.find(session, message)
        .filter(found -> mailbox.equals(found.recipient()))
        .isEmpty()) {
      throw new Refusal(ProblemType.NOT_FOUND, "No such message");
    }
  }

  private static UUID sound(UUID id, Mark mark) {
    boolean sound =
        mark.id().equals(id.toString())
            && Mark.KINDS.contains(mark.kind())
            && mark.value().length() <= Mark.LONGEST
            && mark.by().length() <= Mark.LONGEST;
    if (!sound) {
      throw new Refusal(ProblemType.BAD_REQUEST, "Not a mark");
    }
    try {
      return UUID.fromString(mark.message());
    } catch (IllegalArgumentException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "Not a message id");
    }
  }
}
