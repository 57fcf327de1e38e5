package org.sira.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sira.access.Actor;
import org.sira.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the manifests, within the scope of whoever asks; the uploader always sees the own ones. */
@Repository
class ArrivalStore {

  private static final String SELECT = """
      select a.id, a.flight, a.arrived_on, a.modality, a.office, a.uploaded_by, a.uploaded_at, a.file_name,
             a.row_count as rows, a.accepted, a.already_known, a.suspected_duplicates, a.refused,
             (select count(*) from intake_row r where r.arrival_id = a.id and r.case_id is not null) as opened
        from intake_arrival a
      """;

  private final JdbcClient jdbc;
  private final Scope scope;

  ArrivalStore(JdbcClient jdbc, Scope scope) {
    this.jdbc = jdbc;
    this.scope = scope;
  }

  Optional<Arrival> find(UUID id, Actor reader) {
    return jdbc.sql(SELECT + "where a.id = :id and " + visible())
        .param("id", id).params(reader(reader))
        .query(Arrival.class).optional();
  }

  /** The newest first, before the given one. */
  List<Arrival> list(Actor reader, UUID before, int limit) {
    return jdbc.sql(SELECT + """
            where (cast(:before as uuid) is null or (a.uploaded_at, a.id) <
                    (select b.uploaded_at, b.id from intake_arrival b where b.id = :before)) and
            """ + visible() + " order by a.uploaded_at desc, a.id desc limit :limit")
        .param("before", before).param("limit", limit)
        .params(reader(reader))
        .query(Arrival.class).list();
  }

  List<AcceptedRow> accepted(UUID id, int after, int limit) {
    return jdbc.sql("""
            select row, case_number as number, suspected_duplicate, medical_flag, vulnerability_flags
              from intake_row where arrival_id = :id and row > :after order by row limit :limit""")
        .param("id", id).param("after", after).param("limit", limit)
        .query(AcceptedRow.class).list();
  }

  /** To whoever uploaded it as long as they may import, and within the scope of those who read cases' answers. */
  private String visible() {
    return "(:imports and a.uploaded_by = :reader or :reads and " + scope.sql("a") + ")";
  }

  private Map<String, Object> reader(Actor reader) {
    var params = new HashMap<>(scope.params(reader));
    params.put("reader", reader.username());
    params.put("imports", Arrivals.mayImport(reader));
    params.put("reads", Arrivals.mayRead(reader));
    return params;
  }
}
