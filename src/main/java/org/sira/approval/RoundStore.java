package org.sira.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sira.access.Role;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.sira.shared.JsonColumn;
import org.sira.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rounds, seats and decisions. */
@Component
class RoundStore {

  /** When the open seats of a phase are reminded and passed on. */
  record Moments(Instant opened, Instant reminder, Instant escalate) {}

  private final JdbcClient jdbc;
  private final JsonColumn json;

  RoundStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  long open(CaseId id, int revision, Money amount, Level level, Verdict verdict, Moments moments) {
    return jdbc.sql("""
            insert into approval_round (case_id, revision, amount, level, quorum, clock, must_sign, further_seats,
              opened_at, phase_opened_at, reminder_at, escalate_at, state, verdict)
            values (:caseId, :revision, :amount, :level, :quorum, :clock, :mustSign, :further,
              :opened, :opened, :reminder, :escalate, 'OPEN', cast(:verdict as jsonb)) returning id""")
        .param("caseId", id.value()).param("revision", revision).param("amount", amount.amount())
        .param("level", level.code()).param("quorum", level.quorum()).param("clock", level.clock())
        .param("mustSign", String.join(",", level.mustSign())).param("further", String.join(",", level.furtherSeats()))
        .param("opened", Timestamp.from(moments.opened())).param("reminder", Timestamp.from(moments.reminder()))
        .param("escalate", Timestamp.from(moments.escalate())).param("verdict", json.write(verdict))
        .query(Long.class).single();
  }

  void addSeat(long round, int phase, String seat, Role role, String heldBy) {
    jdbc.sql("""
            insert into approval_seat (round_id, phase, seat, role, held_by)
            values (:round, :phase, :seat, :role, :heldBy)""")
        .param("round", round).param("phase", phase).param("seat", seat).param("role", role.name())
        .param("heldBy", heldBy).update();
  }

  void nextPhase(Round round, Moments moments) {
    jdbc.sql("""
            update approval_round set phase = phase + 1, phase_opened_at = :opened, reminder_at = :reminder,
              reminded_at = null, escalate_at = :escalate where id = :id""")
        .param("id", round.id()).param("opened", Timestamp.from(moments.opened()))
        .param("reminder", Timestamp.from(moments.reminder()))
        .param("escalate", Timestamp.from(moments.escalate())).update();
  }

  void decide(Round round, Seat seat, String by, Instant at, Signature signature) {
    jdbc.sql("""
            insert into approval_decision (seat_id, round_id, by, at, decision, reason, remark)
            values (:seat, :round, :by, :at, :decision, :reason, :remark)""")
        .param("seat", seat.id()).param("round", round.id()).param("by", by).param("at", Timestamp.from(at))
        .param("decision", signature.decision().name()).param("reason", signature.reason())
        .param("remark", signature.remark()).update();
  }

  void cancelOpenSeats(Round round) {
    jdbc.sql("""
            update approval_seat s set cancelled = true where round_id = :round
              and not exists (select 1 from approval_decision d where d.seat_id = s.id)""")
        .param("round", round.id()).update();
  }

  void settle(Round round, RoundState state, Instant at) {
    jdbc.sql("update approval_round set state = :state, settled_at = :at where id = :id").param("id", round.id())
        .param("state", state.name()).param("at", Timestamp.from(at)).update();
  }

  void escalate(Seat seat, Role to) {
    jdbc.sql("update approval_seat set escalated_to = :to where id = :id").param("id", seat.id())
        .param("to", to.name()).update();
  }

  void reminded(Round round, Instant at) {
    jdbc.sql("update approval_round set reminded_at = :at where id = :id").param("id", round.id())
        .param("at", Timestamp.from(at)).update();
  }

  /** Moves the clocks of the open round by the length of a hold. */
  void shift(CaseId id, Duration by) {
    jdbc.sql("""
            update approval_round set reminder_at = reminder_at + make_interval(secs => :seconds),
              escalate_at = escalate_at + make_interval(secs => :seconds)
            where case_id = :caseId and state = 'OPEN'""")
        .param("caseId", id.value()).param("seconds", by.toMillis() / 1000.0).update();
  }

  Optional<Round> open(CaseId id) {
    return jdbc.sql("select * from approval_round where case_id = :caseId and state = 'OPEN'")
        .param("caseId", id.value()).query(this::round).optional();
  }

  /** All rounds of the case, oldest first. */
  List<Round> all(CaseId id) {
    return jdbc.sql("select * from approval_round where case_id = :caseId order by id").param("caseId", id.value())
        .query(this::round).list();
  }

  private List<Seat> seats(long round) {
    return jdbc.sql("""
            select s.*, d.by, d.at, d.decision, d.reason, d.remark from approval_seat s
            left join approval_decision d on d.seat_id = s.id where s.round_id = :round order by s.id""")
        .param("round", round).query(RoundStore::seat).list();
  }

  private Round round(ResultSet rs, int row) throws SQLException {
    return new Round(rs.getLong("id"), new CaseId(rs.getObject("case_id", UUID.class)), rs.getInt("revision"),
        new Money(rs.getBigDecimal("amount"), Money.XOF), rs.getString("level"), rs.getInt("quorum"),
        rs.getInt("clock"), Level.list(rs.getString("must_sign")), Level.list(rs.getString("further_seats")),
        rs.getInt("phase"), moment(rs, "opened_at"), moment(rs, "phase_opened_at"), moment(rs, "reminder_at"),
        moment(rs, "reminded_at"), moment(rs, "escalate_at"), RoundState.valueOf(rs.getString("state")),
        moment(rs, "settled_at"), seats(rs.getLong("id")));
  }

  private static Seat seat(ResultSet rs, int row) throws SQLException {
    var decision = rs.getString("decision");
    return new Seat(rs.getLong("id"), rs.getInt("phase"), rs.getString("seat"), Role.valueOf(rs.getString("role")),
        rs.getString("held_by"), role(rs.getString("escalated_to")), rs.getBoolean("cancelled"), rs.getString("by"),
        moment(rs, "at"), decision == null ? null : Decision.valueOf(decision), rs.getString("reason"),
        rs.getString("remark"));
  }

  private static Role role(String name) {
    return name == null ? null : Role.valueOf(name);
  }

  private static Instant moment(ResultSet rs, String column) throws SQLException {
    var value = rs.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
