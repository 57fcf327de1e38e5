package org.sira.disbursement;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sira.casefile.Casefiles;
import org.sira.planning.Planning;
import org.sira.engine.Decisions;
import org.sira.engine.Verdict;
import org.sira.shared.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the decision table {@code chooseChannel} which way a line goes, and keeps why. No money into a child's hand
 * (rule A10), none by phone to somebody without an official paper (rule R14).
 */
@Component
class Channels {

  /** The way, the payment channel, and the row of the table that decided. */
  record Choice(Route route, String paymentChannel, String rule) {}

  private final Decisions decisions;
  private final Casefiles casefiles;
  private final Planning planning;
  private final JdbcClient jdbc;
  private final JsonColumn json;
  private final Clock clock;

  Channels(Decisions decisions, Casefiles casefiles, Planning planning, JdbcClient jdbc, JsonColumn json, Clock clock) {
    this.decisions = decisions;
    this.casefiles = casefiles;
    this.planning = planning;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  Choice choose(Line line, String definition) {
    var verdict = decisions.evaluate("chooseChannel", definition, facts(line));
    keep(line, verdict);
    return new Choice(Route.valueOf(verdict.text("route")), verdict.text("paymentChannel"),
        verdict.single().orElseThrow().rule());
  }

  /** Why the table chose as it last did, in its own words; nothing before it was asked. */
  Optional<Verdict.Sentence> why(String lineId) {
    return jdbc.sql("select rows from disbursement_verdict where line_id = :line order by id desc limit 1")
        .param("line", lineId).query(String.class).optional()
        .flatMap(rows -> json.read(rows, new TypeReference<List<Verdict.Row>>() {}).stream().findFirst())
        .map(Verdict.Row::sentence);
  }

  private Map<String, Object> facts(Line line) {
    var person = casefiles.person(line.caseId());
    var facts = new HashMap<String, Object>();
    facts.put("channel", line.channel());
    facts.put("kind", line.kind());
    facts.put("identityKnown", person.idDocument() != null && !"NONE".equals(person.idDocument())
        && person.idNumber() != null && !person.idNumber().isBlank());
    facts.put("child", planning.childPlan(line.caseId()));
    return facts;
  }

  private void keep(Line line, Verdict verdict) {
    jdbc.sql("""
            insert into disbursement_verdict (line_id, version, facts, rows, at)
            values (:line, :version, cast(:facts as jsonb), cast(:rows as jsonb), :at)""")
        .param("line", line.id()).param("version", verdict.version()).param("facts", json.write(verdict.facts()))
        .param("rows", json.write(verdict.rows())).param("at", Timestamp.from(clock.instant())).update();
  }
}
