package fr.pli.desktop.vault;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** How H2 is opened, always. */
final class H2Source {
  static final String USER = "PLI";

  /**
   * No writing later ({@code WRITE_DELAY}), every statement that we have read only once ({@code
   * QUERY_CACHE_SIZE}), no closing behind our back, no trace file (it would hold statements), and
   * no result put aside in a temporary file, which H2 writes in the clear.
   */
  static final String SETTINGS =
      ";WRITE_DELAY=0;QUERY_CACHE_SIZE=200;DB_CLOSE_ON_EXIT=FALSE;MAX_MEMORY_ROWS=2147483647"
          + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

  static {
    // Before H2's classes read it: no class is loaded because a database names it. The launchers
    // set it too.
    System.setProperty("h2.allowedClasses", "");
  }

  private H2Source() {}

  static DataSource of(PagedFolder folder, String name, boolean existing) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:" + folder.scheme() + ":" + name + SETTINGS + (existing ? ";IFEXISTS=TRUE" : ""));
    source.setUser(USER);
    return source;
  }
}
