package fr.pli.desktop.proof;

/**
 * The server has not accepted the dispatch yet, or its letter is gone: there is nothing to prove.
 */
public final class NothingToProveException extends Exception {
  private static final long serialVersionUID = 1L;

  public NothingToProveException(String message) {
    super(message);
  }
}
