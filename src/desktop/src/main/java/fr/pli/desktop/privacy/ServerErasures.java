package fr.pli.desktop.privacy;

import fr.pli.desktop.link.ErasureLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.exchange.wire.ProblemType;
import java.util.UUID;

/** Asks the server to erase its copy of what was sent and is erased here; owed until it answers. */
public final class ServerErasures {
  private final Erasing erasing;

  public ServerErasures(Erasing erasing) {
    this.erasing = erasing;
  }

  /**
   * Tells all that is owed.
   *
   * @throws LinkException if the line is the trouble; the rest stays owed
   */
  public void tell(ErasureLink link) throws LinkException {
    for (UUID message : erasing.owedToServer()) {
      try {
        link.erase(message);
      } catch (LinkException e) {
        if (!e.is(ProblemType.NOT_FOUND)) {
          throw e;
        }
      }
      erasing.paid(message);
    }
  }
}
