package fr.pli.desktop.vault;

/** Lets fakes of other rooms fail as the vault does. */
public final class StorageFailures {
  private StorageFailures() {}

  public static StorageException of(StorageException.Reason reason) {
    return new StorageException(reason);
  }
}
