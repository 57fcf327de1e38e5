package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sira.access.Actor;
import org.sira.access.Scope;
import org.sira.shared.CaseId;
import org.sira.shared.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of cases. */
@Component
class CaseStore {

  private final JdbcClient jdbc;
  private final Scope scope;
  private final JsonColumn json;

  CaseStore(JdbcClient jdbc, Scope scope, JsonColumn json) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.json = json;
  }

  /** The next number of a year, such as ML-26-00042; numbers of rolled-back openings are given again. */
  String nextNumber(int year) {
    int last = jdbc.sql("""
            insert into casefile_number (year, last) values (:year, 1)
            on conflict (year) do update set last = casefile_number.last + 1 returning last""")
        .param("year", year).query(Integer.class).single();
    return "ML-%02d-%05d".formatted(year % 100, last);
  }

  void add(CaseId id, String number, NewCase opened, String organisation, Instant at) {
    jdbc.sql("""
            insert into casefile_case (id, number, status, office, organisation, responsible, opened_at, said)
            values (:id, :number, 'OPEN', :office, :organisation, :responsible, :at, cast(:said as jsonb))""")
        .param("id", id.value()).param("number", number).param("office", opened.office())
        .param("organisation", organisation).param("responsible", opened.responsible())
        .param("at", Timestamp.from(at)).param("said", json.write(opened.said())).update();
  }

  /** What was said when the case was opened, by form key. */
  Map<String, Object> said(CaseId id) {
    return json.read(jdbc.sql("select said from casefile_case where id = :id").param("id", id.value())
        .query(String.class).single());
  }

  /** Waits for any other transaction that moves the case; false when there is no such case. */
  boolean lock(CaseId id) {
    return jdbc.sql("select 1 from casefile_case where id = :id for update").param("id", id.value())
        .query(Integer.class).optional().isPresent();
  }

  Optional<CaseFacts> find(CaseId id) {
    return jdbc.sql("select * from casefile_case where id = :id").param("id", id.value())
        .query(CaseStore::facts).optional();
  }

  Optional<CaseFacts> find(String number, Actor actor) {
    return jdbc.sql("select c.* from casefile_case c where c.number = :number and " + scope.sql("c"))
        .param("number", number).params(scope.params(actor)).query(CaseStore::facts).optional();
  }

  void running(CaseId id, String rootInstance) {
    jdbc.sql("update casefile_case set root_instance = :root where id = :id")
        .param("id", id.value()).param("root", rootInstance).update();
  }

  void status(CaseId id, CaseStatus status) {
    jdbc.sql("update casefile_case set status = :status where id = :id")
        .param("id", id.value()).param("status", status.name()).update();
  }

  void ending(CaseId id, String reason) {
    jdbc.sql("update casefile_case set ending_reason = :reason where id = :id")
        .param("id", id.value()).param("reason", reason).update();
  }

  void beginEnding(CaseId id, String reason) {
    jdbc.sql("update casefile_case set ending = true, ending_reason = :reason, status = 'OPEN' where id = :id")
        .param("id", id.value()).param("reason", reason).update();
  }

  void close(CaseId id, String reason, Instant at) {
    jdbc.sql("""
            update casefile_case set status = 'CLOSED', close_reason = :reason, closed_at = :at, root_instance = null,
              stage = null where id = :id""")
        .param("id", id.value()).param("reason", reason).param("at", Timestamp.from(at)).update();
  }

  void reopen(CaseId id) {
    jdbc.sql("""
            update casefile_case set status = 'OPEN', close_reason = null, closed_at = null, ending_reason = null,
              ending = false, retain_until = null where id = :id""")
        .param("id", id.value()).update();
  }

  void retain(CaseId id, LocalDate until) {
    jdbc.sql("update casefile_case set retain_until = :until where id = :id")
        .param("id", id.value()).param("until", until).update();
  }

  void assign(CaseId id, String organisation, String responsible) {
    jdbc.sql("update casefile_case set organisation = :organisation, responsible = :responsible where id = :id")
        .param("id", id.value()).param("organisation", organisation).param("responsible", responsible).update();
  }

  void responsible(CaseId id, String responsible) {
    jdbc.sql("update casefile_case set responsible = :responsible where id = :id")
        .param("id", id.value()).param("responsible", responsible).update();
  }

  void met(CaseId id, Instant at) {
    jdbc.sql("update casefile_case set last_met = :at where id = :id")
        .param("id", id.value()).param("at", Timestamp.from(at)).update();
  }

  void priority(CaseId id, int priority) {
    jdbc.sql("update casefile_case set priority = :priority where id = :id")
        .param("id", id.value()).param("priority", priority).update();
  }

  void stage(CaseId id, String stage, Instant since) {
    jdbc.sql("update casefile_case set stage = :stage, stage_since = :since where id = :id")
        .param("id", id.value()).param("stage", stage).param("since", Timestamp.from(since)).update();
  }

  void date(CaseId id, CaseFact fact, LocalDate day) {
    var column = fact.name().toLowerCase() + "_on"; // a name of the enum, never input
    jdbc.sql("update casefile_case set %1$s = coalesce(%1$s, :day) where id = :id".formatted(column))
        .param("id", id.value()).param("day", day).update();
  }

  static CaseFacts facts(ResultSet rs, int row) throws SQLException {
    var dates = new CaseFacts.Dates(day(rs, "registered_on"), day(rs, "eligible_on"), day(rs, "started_on"),
        day(rs, "received_on"), day(rs, "completed_on"));
    return new CaseFacts(new CaseId(rs.getObject("id", UUID.class)), rs.getString("number"),
        CaseStatus.valueOf(rs.getString("status")), rs.getString("office"), rs.getString("organisation"),
        rs.getString("responsible"), rs.getInt("priority"), rs.getTimestamp("opened_at").toInstant(),
        rs.getString("stage"), moment(rs, "stage_since"), rs.getString("root_instance"),
        rs.getString("ending_reason"), rs.getBoolean("ending"), moment(rs, "closed_at"), rs.getString("close_reason"), day(rs, "retain_until"),
        dates);
  }

  private static LocalDate day(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, LocalDate.class);
  }

  private static Instant moment(ResultSet rs, String column) throws SQLException {
    var value = rs.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
