package fr.pli.desktop.outbox;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.desktop.review.OutgoingLetter;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.evidence.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What people and screens do with dispatches. Letting a letter go, and again, needs the right to
 * send for its author; holding it back, posting and settling the right to prepare or that one.
 */
public interface Outbox {
  /**
   * Approves a letter that is ready: one held dispatch per recipient, in the same transaction as
   * the letter's move, then in the journal. Nothing leaves before the undo window has passed.
   *
   * @return when the undo window ends
   * @throws IllegalStateException if the letter is not to review or not ready
   * @throws fr.pli.desktop.people.NotAllowedException without the right to send for its author
   */
  Instant approve(UUID letter, String who);

  /**
   * Approves a letter that nobody has looked at, under the same undo window, if it is ready and
   * may; asked inside the transaction, so that whoever changes the letter meanwhile comes first.
   *
   * @param allowing who allowed this letter to leave as it stands; empty when nobody did
   * @return false when the letter goes on waiting for a person
   */
  boolean approveUnreviewed(UUID letter, Function<OutgoingLetter, Optional<String>> allowing);

  /** Takes a letter back while its undo window is open; false when it has left already. */
  boolean takeBack(UUID letter, String who);

  /** Newest first. */
  List<Dispatch> dispatches();

  List<Dispatch> of(UUID letter);

  Optional<Dispatch> find(UUID dispatch);

  /** Oldest first. */
  List<Move> moves(UUID dispatch);

  List<Receipt> receipts(UUID dispatch);

  /** Tries at once, whatever the back-off says. */
  void sendNow(UUID dispatch);

  /** Tries at once whatever waits for the server: somebody asks for an exchange. */
  void sendWaitingNow();

  /** Sends by another way; the failed dispatch is withdrawn and points to the new one. */
  UUID resend(UUID dispatch, ChannelOption option, String who);

  /** A person put the printed letter into the post, or settled the matter otherwise. */
  void settle(UUID dispatch, String who);

  Signal changed();
}
