package fr.pli.desktop.vault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/** A connection that is lent to a work: whoever lent it ends the transaction. */
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

  private GuardedConnection() {}

  static Connection around(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              boolean savepoint = arguments != null && method.getName().equals("rollback");
              if (REFUSED.contains(method.getName()) && !savepoint) {
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
