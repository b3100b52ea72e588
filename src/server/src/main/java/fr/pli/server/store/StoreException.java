package fr.pli.server.store;

import java.sql.SQLException;

/** The store does not work. Its cause may show SQL, never the values of a row. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean inUse;

  public StoreException(SQLException cause) {
    super("The store failed, code " + cause.getErrorCode(), cause);
    this.inUse = false;
  }

  public StoreException(String message) {
    this(message, false);
  }

  private StoreException(String message, boolean inUse) {
    super(message);
    this.inUse = inUse;
  }

  /** The data are open already, here or in another process. */
  static StoreException alreadyOpen() {
    return new StoreException("The data are open already", true);
  }

  public boolean inUse() {
    return inUse;
  }
}
