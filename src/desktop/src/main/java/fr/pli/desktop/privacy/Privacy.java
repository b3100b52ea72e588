package fr.pli.desktop.privacy;

import fr.pli.desktop.companion.H2Companions;
import fr.pli.desktop.companion.KeptCompanions;
import fr.pli.desktop.link.ErasureLink;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.people.Guard;
import fr.pli.desktop.review.Letters;
import fr.pli.desktop.vault.Database;
import fr.pli.desktop.vault.Documents;
import fr.pli.desktop.vault.Erasable;
import fr.pli.desktop.vault.OwedEntries;
import java.time.InstantSource;
import java.util.List;

/** The room's parts over one vault, and what is seen to by itself. */
public final class Privacy {
  private final Erasing erasing;
  private final ServerErasures server;

  private Privacy(Erasing erasing) {
    this.erasing = erasing;
    this.server = new ServerErasures(erasing);
  }

  /**
   * Furnishes the room.
   *
   * @param rooms every room that keeps something about letters
   */
  public static Privacy over(Means means, List<Erasable> rooms, Letters letters) {
    KeptCompanions companions = new H2Companions(means.database(), means.documents());
    return new Privacy(new Erasing(means, rooms, new SourceFiles(letters, companions)));
  }

  /**
   * What the room works with.
   *
   * @param guard whether whoever is signed in may
   */
  public record Means(
      Database database,
      Documents documents,
      OwedEntries journal,
      InstantSource clock,
      Guard guard) {}

  public Erasing erasing() {
    return erasing;
  }

  /** What needs no server: at the start, and with each exchange. */
  public void keepHere() {
    erasing.shred();
    erasing.followColleagues();
  }

  /**
   * With each exchange.
   *
   * @throws LinkException if the line is the trouble; what is owed stays owed
   */
  public void keep(ErasureLink link) throws LinkException {
    keepHere();
    server.tell(link);
  }
}
