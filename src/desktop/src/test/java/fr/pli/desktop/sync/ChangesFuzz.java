package fr.pli.desktop.sync;

import fr.pli.exchange.wire.ChangesPage;
import fr.pli.exchange.wire.Json;
import java.sql.SQLException;

/**
 * Fuzz target: a page of changes, whatever is in it, is taken in to its end or refused; it never
 * stops the exchange with a failure of the program, and the cursor stands behind what was taken in.
 */
public final class ChangesFuzz {
  private ChangesFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws SQLException {
    ChangesPage page;
    try {
      page = Json.read(bytes, ChangesPage.class);
    } catch (IllegalArgumentException _) {
      return;
    }
    try (Desk desk = new Desk()) {
      desk.link.changes.addAll(page.changes());
      if (desk.sync.now()) {
        requireWhole(desk, page);
      } else if (desk.sync.failure().equals("program")) {
        throw new AssertionError("A page of changes stops the program");
      }
    }
  }

  private static void requireWhole(Desk desk, ChangesPage page) {
    if (!page.changes().isEmpty() && desk.cursor().seq() != page.changes().getLast().seq()) {
      throw new AssertionError("The cursor does not stand behind the last change");
    }
  }
}
