package fr.pli.server.channels.network;

import fr.pli.exchange.wire.Change.Notice;
import fr.pli.server.mailbox.Blobs;
import fr.pli.server.mailbox.Feed;
import fr.pli.server.mailbox.Message;
import fr.pli.server.store.Session;
import java.util.UUID;

/**
 * The Pli network itself: the sealed envelope lies in the recipient's mailbox with the very
 * transaction that accepts it. The server cannot open it.
 */
public final class NetworkChannel {
  private final Feed feed;

  public NetworkChannel(Feed feed) {
    this.feed = feed;
  }

  /** Lays a message into a mailbox: the envelope may be fetched, and the feed says so. */
  public void lay(Session session, Message message, UUID recipient) {
    Blobs.grant(session, recipient, message.sha256());
    Notice notice = new Notice(message.sha256(), message.size(), message.receipt());
    feed.tellMessage(session, recipient, message.id(), notice);
  }
}
