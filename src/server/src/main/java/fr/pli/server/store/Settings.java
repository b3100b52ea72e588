package fr.pli.server.store;

import java.util.Optional;

/** A few named values of the server itself. */
public final class Settings {
  private final Store store;

  public Settings(Store store) {
    this.store = store;
  }

  public Optional<String> find(String name) {
    return store.read(session -> find(session, name));
  }

  public static Optional<String> find(Session session, String name) {
    return session.one("select content from setting where name = ?", row -> row.getString(1), name);
  }

  public void set(String name, String content) {
    store.change(session -> set(session, name, content));
  }

  public static void set(Session session, String name, String content) {
    if (session.update("update setting set content = ? where name = ?", content, name) == 0) {
      session.update("insert into setting values (?, ?)", name, content);
    }
  }
}
