package org.sira.disbursement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of granted plans and their lines. */
@Component
class LineStore {

  private final JdbcClient jdbc;

  LineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that the money of a revision is set aside; false when it was before. */
  boolean addGrant(CaseId id, int revision, BigDecimal total, Instant at) {
    return jdbc.sql("""
            insert into disbursement_grant (case_id, revision, total, reserved_at) values (:id, :revision, :total, :at)
            on conflict do nothing""")
        .param("id", id.value()).param("revision", revision).param("total", total).param("at", Timestamp.from(at))
        .update() == 1;
  }

  /** The newest granted revision, 0 when there is none. */
  int newestRevision(CaseId id) {
    return jdbc.sql("select coalesce(max(revision), 0) from disbursement_grant where case_id = :id")
        .param("id", id.value()).query(Integer.class).single();
  }

  BigDecimal total(CaseId id, int revision) {
    return jdbc.sql("select total from disbursement_grant where case_id = :id and revision = :revision")
        .param("id", id.value()).param("revision", revision).query(BigDecimal.class).single();
  }

  void save(Line line) {
    jdbc.sql("""
            insert into disbursement_line (id, case_id, revision, position, kind, description, channel, provider,
              amount, state, route, payment_channel, tranches, received_on, changed_at)
            values (:id, :caseId, :revision, :position, :kind, :description, :channel, :provider, :amount, :state,
              :route, :paymentChannel, :tranches, :receivedOn, :changedAt)
            on conflict (id) do update set state = excluded.state, route = excluded.route,
              payment_channel = excluded.payment_channel, tranches = excluded.tranches,
              received_on = excluded.received_on, changed_at = excluded.changed_at""")
        .param("id", line.id()).param("caseId", line.caseId().value()).param("revision", line.revision())
        .param("position", line.position()).param("kind", line.kind()).param("description", line.description())
        .param("channel", line.channel()).param("provider", line.provider()).param("amount", line.amount())
        .param("state", line.state().name()).param("route", line.route() == null ? null : line.route().name())
        .param("paymentChannel", line.paymentChannel()).param("tranches", line.tranches())
        .param("receivedOn", line.receivedOn()).param("changedAt", Timestamp.from(line.changedAt())).update();
  }

  Optional<Line> find(CaseId id, String lineId) {
    return jdbc.sql("select * from disbursement_line where case_id = :caseId and id = :id")
        .param("caseId", id.value()).param("id", lineId).query(LineStore::line).optional();
  }

  Optional<LineState> state(String lineId) {
    return jdbc.sql("select state from disbursement_line where id = :id").param("id", lineId)
        .query(String.class).optional().map(LineState::valueOf);
  }

  /** All lines of the case, the newest revision first, in the order of the plan. */
  List<Line> all(CaseId id) {
    return jdbc.sql("select * from disbursement_line where case_id = :id order by revision desc, position")
        .param("id", id.value()).query(LineStore::line).list();
  }

  List<Line> ofRevision(CaseId id, int revision) {
    return all(id).stream().filter(line -> line.revision() == revision).toList();
  }

  private static Line line(ResultSet rs, int row) throws SQLException {
    var route = rs.getString("route");
    return new Line(rs.getString("id"), new CaseId(rs.getObject("case_id", UUID.class)), rs.getInt("revision"),
        rs.getInt("position"), rs.getString("kind"), rs.getString("description"), rs.getString("channel"),
        rs.getString("provider"), rs.getBigDecimal("amount"), LineState.valueOf(rs.getString("state")),
        route == null ? null : Route.valueOf(route), rs.getString("payment_channel"), rs.getInt("tranches"),
        rs.getObject("received_on", LocalDate.class), rs.getTimestamp("changed_at").toInstant());
  }
}
