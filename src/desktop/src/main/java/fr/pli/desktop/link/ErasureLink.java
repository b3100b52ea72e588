package fr.pli.desktop.link;

import java.util.UUID;

/** The part of the protocol by which content is erased on the server. */
public interface ErasureLink {
  /**
   * Has the server erase its copy of a message that our mailbox sent, as soon as no recipient needs
   * it any more. A repeat changes nothing.
   */
  void erase(UUID message) throws LinkException;
}
