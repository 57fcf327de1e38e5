package db.migration;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Creates the tables of Camunda 7.24 from the scripts that its own jar carries; the engine then only checks them. */
public class V1__engine_tables extends BaseJavaMigration {

  private static final List<String> PARTS = List.of("engine", "history", "identity",
      "case.engine", "case.history", "decision.engine", "decision.history");

  @Override
  public void migrate(Context context) {
    for (var part : PARTS) {
      var script = new ClassPathResource(
          "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
      ScriptUtils.executeSqlScript(context.getConnection(), script);
    }
  }
}
