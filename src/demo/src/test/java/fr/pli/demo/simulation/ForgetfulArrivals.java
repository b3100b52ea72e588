package fr.pli.demo.simulation;

import fr.pli.desktop.link.Link;
import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.sync.Arrivals;
import fr.pli.desktop.vault.Sql;
import fr.pli.exchange.wire.Acknowledgement;
import fr.pli.exchange.wire.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** An inbox that does not look whether it has a letter already. */
final class ForgetfulArrivals implements Arrivals {
  private final Arrivals arrivals;

  ForgetfulArrivals(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public void announced(Connection connection, Change change) throws SQLException {
    UUID id = UUID.fromString(change.id());
    Sql.of(connection, "delete from received where id = ?", id).update();
    arrivals.announced(connection, change);
  }

  @Override
  public void fetch(Link link) throws LinkException {
    arrivals.fetch(link);
  }

  @Override
  public List<Acknowledgement> owed() {
    return arrivals.owed();
  }

  @Override
  public void paid(Acknowledgement acknowledgement) {
    arrivals.paid(acknowledgement);
  }
}
