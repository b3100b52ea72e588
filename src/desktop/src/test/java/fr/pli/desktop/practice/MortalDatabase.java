package fr.pli.desktop.practice;

import fr.pli.desktop.vault.Database;
import org.jspecify.annotations.Nullable;

/** A database whose program can die before and after each commit. */
final class MortalDatabase implements Database {
  private final Database database;
  private final Fuse fuse;

  MortalDatabase(Database database, Fuse fuse) {
    this.database = database;
    this.fuse = fuse;
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    return database.read(work);
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    T result =
        database.write(
            c -> {
              T done = work.run(c);
              fuse.pass("commit:before");
              return done;
            });
    fuse.pass("commit:after");
    return result;
  }
}
