package org.sira.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.sira.shared.StartRefused;
import org.sira.shared.StartTexts;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * Looks at the database before anything is changed in it. It connects once, by itself: the pool would try for half a
 * minute before it told why.
 */
class DatabaseCheck {

  private static final int OLDEST = 14;
  private static final int TESTED = 17;
  private static final String PATIENCE_IN_SECONDS = "10";

  private final JdbcConnectionDetails database;

  DatabaseCheck(JdbcConnectionDetails database) {
    this.database = database;
  }

  /** Refused when the database cannot be reached or entered, is none of PostgreSQL, or is older than version 14. */
  void check() {
    try (var connection = connect()) {
      check(connection);
    } catch (SQLException e) {
      throw refusal(e);
    }
  }

  private Connection connect() throws SQLException {
    var settings = new Properties();
    settings.setProperty("loginTimeout", PATIENCE_IN_SECONDS);
    if (database.getUsername() != null) {
      settings.setProperty("user", database.getUsername());
    }
    if (database.getPassword() != null) {
      settings.setProperty("password", database.getPassword());
    }
    return DriverManager.getConnection(database.getJdbcUrl(), settings);
  }

  private void check(Connection connection) throws SQLException {
    var product = connection.getMetaData();
    if (!"PostgreSQL".equals(product.getDatabaseProductName())) {
      throw StartTexts.refused("operations.start.product", product.getDatabaseProductName());
    }
    checkVersion(product.getDatabaseMajorVersion());
  }

  static void checkVersion(int version) {
    if (version < OLDEST) {
      throw StartTexts.refused("operations.start.version", String.valueOf(version));
    }
    if (version != TESTED) {
      LoggerFactory.getLogger(DatabaseCheck.class).warn(StartTexts.text("operations.start.untested", String.valueOf(version)));
    }
  }

  private StartRefused refusal(SQLException problem) {
    var state = String.valueOf(problem.getSQLState());
    var key = state.startsWith("28") ? "credentials" : state.equals("3D000") ? "database" : "unreachable";
    // What follows the question mark may hold a password.
    var address = String.valueOf(database.getJdbcUrl()).replaceFirst("\\?.*", "");
    return StartTexts.refused("operations.start." + key, address, String.valueOf(database.getUsername()), problem.getMessage());
  }
}
