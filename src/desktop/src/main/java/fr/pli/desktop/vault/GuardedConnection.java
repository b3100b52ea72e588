package fr.pli.desktop.vault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A connection that is lent to a work: whoever lent it ends the transaction, and how. */
final class GuardedConnection {
  private static final Set<String> REFUSED =
      Set.of(
          "commit",
          "rollback",
          "setAutoCommit",
          "setTransactionIsolation",
          "close",
          "abort",
          "unwrap");

  private static final Pattern QUERY =
      Pattern.compile("\\s*(select|with)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private GuardedConnection() {}

  /** For a work that writes; it cannot end its transaction. */
  static Connection around(Connection connection) {
    return guarded(
        connection,
        (method, arguments) -> !REFUSED.contains(method) || isToSavepoint(method, arguments));
  }

  /** For a work that reads: it prepares queries, and nothing else. */
  static Connection reading(Connection connection) {
    return guarded(connection, GuardedConnection::isQuery);
  }

  private static boolean isToSavepoint(String method, Object @Nullable [] arguments) {
    return method.equals("rollback") && arguments != null;
  }

  private static boolean isQuery(String method, Object @Nullable [] arguments) {
    return method.equals("prepareStatement")
        && arguments != null
        && QUERY.matcher(String.valueOf(arguments[0])).matches();
  }

  private static Connection guarded(
      Connection connection, BiPredicate<String, Object @Nullable []> allowed) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (!allowed.test(method.getName(), arguments)) {
                throw new IllegalStateException("Not for a work: " + method.getName());
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }
}
