package org.sira.disbursement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.sira.access.CurrentActor;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The money of cases, line by line, in XOF. Rows are only added, and each only when the line has room for it; whoever
 * books holds the lock of the case. A reference that was booked before is not booked again.
 */
@Component
class Ledger {

  private final JdbcClient jdbc;
  private final CurrentActor actors;
  private final Clock clock;

  Ledger(JdbcClient jdbc, CurrentActor actors, Clock clock) {
    this.jdbc = jdbc;
    this.actors = actors;
    this.clock = clock;
  }

  /** Books an amount under its reference, once; refused when the line has no room for it. Nothing is not booked. */
  void book(Line line, EntryKind kind, BigDecimal amount, String reference) {
    if (amount.signum() == 0 || booked(reference)) {
      return;
    }
    of(line).requireRoom(kind, amount, line.amount());
    jdbc.sql("""
            insert into disbursement_entry (case_id, revision, line_id, kind, amount, reference, at, by)
            values (:caseId, :revision, :line, :kind, :amount, :reference, :at, :by)""")
        .param("caseId", line.caseId().value()).param("revision", line.revision()).param("line", line.id())
        .param("kind", kind.name()).param("amount", amount).param("reference", reference)
        .param("at", Timestamp.from(clock.instant())).param("by", actors.get().username()).update();
  }

  /** Frees whatever of the line will not be spent any more; how much that was. */
  BigDecimal freeRest(Line line, String caseNumber) {
    var rest = of(line).left();
    var before = jdbc.sql("select count(*) from disbursement_entry where line_id = :line and kind = 'FREED'")
        .param("line", line.id()).query(Integer.class).single();
    book(line, EntryKind.FREED, rest, line.reference(caseNumber, "freed-" + (before + 1)));
    return rest;
  }

  Balance of(Line line) {
    return jdbc.sql("select * from disbursement_balance where line_id = :line").param("line", line.id())
        .query(Ledger::balance).optional().orElse(Balance.NONE);
  }

  Balance of(CaseId id) {
    return ofLines(id).values().stream().reduce(Balance.NONE, Balance::plus);
  }

  /** What the revisions below this one hold together. */
  Balance before(CaseId id, int revision) {
    return jdbc.sql("select * from disbursement_balance where case_id = :id and revision < :revision")
        .param("id", id.value()).param("revision", revision).query(Ledger::balance).list().stream()
        .reduce(Balance.NONE, Balance::plus);
  }

  /** The balance of each line of the case that money was booked for, by the line's id. */
  Map<String, Balance> ofLines(CaseId id) {
    return jdbc.sql("select * from disbursement_balance where case_id = :id").param("id", id.value())
        .query((rs, n) -> Map.entry(rs.getString("line_id"), balance(rs, n))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private boolean booked(String reference) {
    return jdbc.sql("select exists (select 1 from disbursement_entry where reference = :reference)")
        .param("reference", reference).query(Boolean.class).single();
  }

  private static Balance balance(ResultSet rs, int row) throws SQLException {
    return new Balance(rs.getBigDecimal("reserved"), rs.getBigDecimal("committed"), rs.getBigDecimal("spent"),
        rs.getBigDecimal("freed"));
  }
}
