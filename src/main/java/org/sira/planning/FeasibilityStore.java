package org.sira.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the feasibility grid. */
@Component
class FeasibilityStore {

  private final JdbcClient jdbc;

  FeasibilityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Feasibility row) {
    jdbc.sql("""
            insert into planning_feasibility (place, trade, state, reason, valid_from, valid_until, kept_by, kept_at)
            values (:place, :trade, :state, :reason, :from, :until, :by, :at)""")
        .param("place", row.place()).param("trade", row.trade()).param("state", row.state().name())
        .param("reason", row.reason()).param("from", row.validFrom()).param("until", row.validUntil())
        .param("by", row.keptBy()).param("at", Timestamp.from(row.keptAt())).update();
  }

  /** The row that counts on a day for each place and trade, in the order of places. */
  List<Feasibility> inForceOn(LocalDate day) {
    return jdbc.sql("""
            select distinct on (place, trade) * from planning_feasibility
            where valid_from <= :day and (valid_until is null or valid_until >= :day)
            order by place, trade, id desc""")
        .param("day", day).query(FeasibilityStore::row).list();
  }

  /** The newest row that begins later, and the newest that ended where none counts on that day. */
  List<Feasibility> notInForceOn(LocalDate day) {
    return jdbc.sql("""
            select distinct on (place, trade, later) f.*
            from (select *, valid_from > :day as later from planning_feasibility) f
            where later or not exists (
              select from planning_feasibility o where o.place = f.place and o.trade = f.trade
                and o.valid_from <= :day and (o.valid_until is null or o.valid_until >= :day))
            order by place, trade, later, id desc""")
        .param("day", day).query(FeasibilityStore::row).list();
  }

  /** All rows of a place and a trade, the newest first. */
  List<Feasibility> all(String place, String trade) {
    return jdbc.sql("select * from planning_feasibility where place = :place and trade = :trade order by id desc")
        .param("place", place).param("trade", trade).query(FeasibilityStore::row).list();
  }

  private static Feasibility row(ResultSet rs, int row) throws SQLException {
    return new Feasibility(rs.getString("place"), rs.getString("trade"), Feasibility.State.valueOf(rs.getString("state")),
        rs.getString("reason"), rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_until", LocalDate.class),
        rs.getString("kept_by"), rs.getTimestamp("kept_at").toInstant());
  }
}
