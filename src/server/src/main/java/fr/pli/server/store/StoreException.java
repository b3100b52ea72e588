package fr.pli.server.store;

import java.sql.SQLException;

/** The store does not work. Its cause may show SQL, never the values of a row. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(SQLException cause) {
    super("The store failed, code " + cause.getErrorCode(), cause);
  }

  public StoreException(String message) {
    super(message);
  }

  /** H2's code for a database that another process has open. */
  public boolean inUse() {
    return getCause() instanceof SQLException sql && sql.getErrorCode() == 90020;
  }
}
