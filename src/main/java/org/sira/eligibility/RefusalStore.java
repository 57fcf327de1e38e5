package org.sira.eligibility;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sira.access.Role;
import org.sira.eligibility.Refused.Origin;
import org.sira.eligibility.Refused.Result;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of refusals and their appeals. */
@Component
class RefusalStore {

  private final JdbcClient jdbc;

  RefusalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId id, Refused refused) {
    jdbc.sql("""
            insert into eligibility_refusal (case_id, origin, refused_by, refused_at, reason, ending, hearer)
            values (:id, :origin, :by, :at, :reason, :ending, :hearer)""")
        .param("id", id.value()).param("origin", refused.origin().name())
        .param("by", refused.refusedBy().toArray(String[]::new)).param("at", Timestamp.from(refused.refusedAt()))
        .param("reason", refused.reason()).param("ending", refused.ending()).param("hearer", refused.hearer().name())
        .update();
  }

  Optional<Refused> latest(CaseId id) {
    return all(id).stream().findFirst();
  }

  /** All of a case, newest first. */
  List<Refused> all(CaseId id) {
    return jdbc.sql("select * from eligibility_refusal where case_id = :id order by id desc").param("id", id.value())
        .query(RefusalStore::refused).list();
  }

  void suggest(long refusal, Collection<String> services) {
    jdbc.sql("update eligibility_refusal set services = :services where id = :id").param("id", refusal)
        .param("services", services.toArray(String[]::new)).update();
  }

  void informed(long refusal, LocalDate day, Instant appealUntil) {
    jdbc.sql("update eligibility_refusal set informed_on = :day, appeal_until = :until where id = :id")
        .param("id", refusal).param("day", day).param("until", Timestamp.from(appealUntil)).update();
  }

  /** Moves the end of a running appeal period by the length of a hold. */
  void extend(CaseId id, Duration by) {
    jdbc.sql("""
            update eligibility_refusal set appeal_until = appeal_until + make_interval(secs => :seconds)
            where case_id = :id and result is null and appealed_at is null""")
        .param("id", id.value()).param("seconds", by.toMillis() / 1000.0).update();
  }

  void appealed(long refusal, String by, String grounds, Instant at) {
    jdbc.sql("update eligibility_refusal set appealed_by = :by, grounds = :grounds, appealed_at = :at where id = :id")
        .param("id", refusal).param("by", by).param("grounds", grounds).param("at", Timestamp.from(at)).update();
  }

  void heard(long refusal, String by, Instant at, Result result) {
    jdbc.sql("update eligibility_refusal set heard_by = :by, heard_at = :at, result = :result where id = :id")
        .param("id", refusal).param("by", by).param("at", Timestamp.from(at)).param("result", result.name()).update();
  }

  void upheld(long refusal) {
    jdbc.sql("update eligibility_refusal set result = 'UPHELD' where id = :id").param("id", refusal).update();
  }

  private static Refused refused(ResultSet rs, int row) throws SQLException {
    var result = rs.getString("result");
    return new Refused(rs.getLong("id"), Origin.valueOf(rs.getString("origin")), texts(rs.getArray("refused_by")),
        moment(rs, "refused_at"), rs.getString("reason"), Role.valueOf(rs.getString("hearer")), rs.getString("ending"),
        texts(rs.getArray("services")), rs.getObject("informed_on", LocalDate.class), moment(rs, "appeal_until"),
        rs.getString("appealed_by"), rs.getString("grounds"), moment(rs, "appealed_at"), rs.getString("heard_by"),
        moment(rs, "heard_at"), result == null ? null : Result.valueOf(result));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static Instant moment(ResultSet rs, String column) throws SQLException {
    var value = rs.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
