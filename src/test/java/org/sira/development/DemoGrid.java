package org.sira.development;

import java.util.List;
import org.sira.journey.CaseWalk;
import org.sira.planning.Feasibility.State;
import org.sira.planning.FeasibilityGrid;
import org.sira.planning.FeasibilityGrid.Finding;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented findings for the demo's feasibility grid; a real mission begins with an empty one. */
@Component
@DevelopmentOnly
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class DemoGrid implements ApplicationRunner {

  private static final List<Finding> FINDINGS = List.of(
      new Finding("KAYES", "SEWING", State.OPEN, "Demande soutenue avant les fêtes", null, null),
      new Finding("KAYES", "TRADE", State.CONDITION, "Pas plus de deux boutiques par quartier", null, null),
      new Finding("KAYES", "FISH_FARMING", State.CLOSED, "Pas d'eau à la saison sèche", null, null),
      new Finding("BAMAKO", "SEWING", State.CONDITION, "Avec un lieu de vente trouvé d'avance", null, null),
      new Finding("BAMAKO", "METALWORK", State.OPEN, "Chantiers nombreux", null, null));

  private final FeasibilityGrid grid;
  private final CaseWalk walk;
  private final JdbcClient jdbc;

  DemoGrid(FeasibilityGrid grid, CaseWalk walk, JdbcClient jdbc) {
    this.grid = grid;
    this.walk = walk;
    this.jdbc = jdbc;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (jdbc.sql("select not exists (select 1 from planning_feasibility)").query(Boolean.class).single()) {
      walk.as("officer", () -> FINDINGS.forEach(grid::record));
    }
  }
}
