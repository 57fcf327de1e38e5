package org.sira.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sira.casefile.OpenedCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of accepted people who have no case yet. */
@Repository
class WaitingStore {

  private final JdbcClient jdbc;

  WaitingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the next person whose time has come and whom no other node has in hand; held until the transaction ends. */
  Optional<WaitingRow> takeNext(Instant now) {
    return jdbc.sql("""
            select r.arrival_id, r.row, r.tries, r.family_name, r.given_name, r.sex, r.birth_date,
                   r.birth_date_estimated, r.nationality, r.father_name, r.mother_name, r.region, r.cercle, r.commune,
                   r.phone, r.language, r.host_country, r.id_document, r.id_number, r.family_group,
                   a.flight, a.arrived_on, a.modality, a.office
              from intake_row r join intake_arrival a on a.id = r.arrival_id
             where r.case_id is null and r.next_try_at <= :now
             order by r.next_try_at, r.arrival_id, r.row
             limit 1 for update of r skip locked""")
        .param("now", Timestamp.from(now)).query(WaitingRow.class).optional();
  }

  /** When the next person's turn comes, which may be past; empty when nobody waits. */
  Optional<Instant> nextTry() {
    return jdbc.sql("select next_try_at from intake_row where case_id is null order by next_try_at limit 1")
        .query(Timestamp.class).optional().map(Timestamp::toInstant);
  }

  void opened(WaitingRow row, OpenedCase opened, Instant now) {
    jdbc.sql("""
            update intake_row set case_id = :caseId, case_number = :number, opened_at = :now
             where arrival_id = :arrivalId and row = :row""")
        .param("caseId", opened.id().value()).param("number", opened.number()).param("now", Timestamp.from(now))
        .param("arrivalId", row.arrivalId()).param("row", row.row()).update();
  }

  void postpone(UUID arrivalId, int row, Instant nextTry) {
    jdbc.sql("""
            update intake_row set tries = tries + 1, next_try_at = :nextTry
             where arrival_id = :arrivalId and row = :row and case_id is null""")
        .param("nextTry", Timestamp.from(nextTry)).param("arrivalId", arrivalId).param("row", row).update();
  }
}
