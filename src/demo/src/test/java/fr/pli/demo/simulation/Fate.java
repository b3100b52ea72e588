package fr.pli.demo.simulation;

import fr.pli.desktop.vault.Database;
import fr.pli.server.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** When a program dies: every point at which it can passes here. */
final class Fate {
  private final Consumer<String> told;
  private int left;
  private @Nullable Object undone;

  /** A fate of somebody who does not die. */
  Fate(Consumer<String> told) {
    this.told = told;
  }

  /** Dies at the n-th point from now. */
  void seal(int points) {
    left = points;
  }

  void spare() {
    left = 0;
  }

  /** What would have been the result of the transaction that was not committed. */
  @Nullable Object undone() {
    return undone;
  }

  void pass(String point) {
    if (left > 0 && --left == 0) {
      told.accept("dies at " + point);
      throw new Crash(point);
    }
  }

  /** A database whose program can die before and after each commit. */
  Database around(Database database) {
    return new Database() {
      @Override
      public <T extends @Nullable Object> T read(Database.Work<T> work) {
        return database.read(work);
      }

      @Override
      public <T extends @Nullable Object> T write(Database.Work<T> work) {
        T result = database.write(connection -> dying(work.run(connection)));
        pass("commit:after");
        return result;
      }
    };
  }

  /** A store whose server can die before and after each commit. */
  Store around(Store store) {
    return new Store() {
      @Override
      public <T> T read(Store.Work<T> work) {
        return store.read(work);
      }

      @Override
      public <T> T write(Store.Work<T> work) {
        T result = store.write(session -> dying(work.in(session)));
        pass("commit:after");
        return result;
      }

      @Override
      public void close() {
        // It outlives the server that died over it.
      }
    };
  }

  private <T extends @Nullable Object> T dying(T result) {
    undone = result;
    pass("commit:before");
    undone = null;
    return result;
  }

  /** Something whose program can die before and after calls of these methods. */
  <T> T around(Class<T> type, T it, Set<String> methods) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              boolean deadly = methods.contains(method.getName());
              if (deadly) {
                pass(method.getName() + ":before");
              }
              try {
                Object result = method.invoke(it, arguments);
                if (deadly) {
                  pass(method.getName() + ":after");
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            }));
  }
}
