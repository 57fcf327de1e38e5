package org.sira.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sira.shared.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes an imported manifest and reads back what was refused. */
@Repository
class ManifestStore {

  /**
   * Inserted in the order of the keys, so that two uploads of the same people wait for each other instead of
   * deadlocking; whoever comes second finds the people known.
   */
  private static final String INSERT_ROWS = """
      insert into intake_row (arrival_id, row, identity_key, name_key, sending_reference, family_name, given_name, sex,
          birth_date, birth_date_estimated, nationality, father_name, mother_name, region, cercle, commune, phone,
          language, host_country, id_document, id_number, family_group, medical_flag, vulnerability_flags, next_try_at)
      select :arrivalId, t.*, cast(:now as timestamptz)
        from jsonb_to_recordset(cast(:rows as jsonb)) as t (row int, "identityKey" text, "nameKey" text,
          "sendingReference" text, "familyName" text, "givenName" text, sex text, "birthDate" date,
          "birthDateEstimated" boolean, nationality text, "fatherName" text, "motherName" text, region text,
          cercle text, commune text, phone text, language text, "hostCountry" text, "idDocument" text,
          "idNumber" text, "familyGroup" text, "medicalFlag" boolean, "vulnerabilityFlags" text)
       order by t."identityKey", t.row
      on conflict (identity_key) do nothing""";

  private final JdbcClient jdbc;
  private final JsonColumn json;

  ManifestStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void addArrival(Arrival arrival, String sha256, List<String> titles) {
    jdbc.sql("""
            insert into intake_arrival (id, flight, arrived_on, modality, office, organisation, uploaded_by,
                uploaded_at, file_name, file_sha256, titles, row_count, accepted, already_known,
                suspected_duplicates, refused)
            values (:id, :flight, :arrivedOn, :modality, :office, 'IOM', :uploadedBy, :uploadedAt, :fileName,
                :sha256, cast(:titles as jsonb), :rows, 0, 0, 0, :refused)""")
        .param("id", arrival.id()).param("flight", arrival.flight()).param("arrivedOn", arrival.arrivedOn())
        .param("modality", arrival.modality()).param("office", arrival.office())
        .param("uploadedBy", arrival.uploadedBy()).param("uploadedAt", Timestamp.from(arrival.uploadedAt()))
        .param("fileName", arrival.fileName()).param("sha256", sha256).param("titles", json.write(titles))
        .param("rows", arrival.rows()).param("refused", arrival.refused()).update();
  }

  /** Adds the people who were not taken before and answers how many they are. */
  int addRows(UUID arrivalId, List<Traveller> travellers, Instant now) {
    return jdbc.sql(INSERT_ROWS).param("arrivalId", arrivalId).param("now", Timestamp.from(now))
        .param("rows", json.write(travellers)).update();
  }

  /** Marks whoever sounds like a person taken before, of the same sex and age, and answers how many they are. */
  int markSuspectedDuplicates(UUID arrivalId) {
    return jdbc.sql("""
            update intake_row r set suspected_duplicate = true
             where r.arrival_id = :id and exists (
               select 1 from intake_row o
                where o.name_key = r.name_key and o.sex = r.sex
                  and (o.arrival_id <> r.arrival_id or o.row < r.row)
                  and abs(extract(year from o.birth_date) - extract(year from r.birth_date))
                      <= case when o.birth_date_estimated or r.birth_date_estimated then 1 else 0 end)""")
        .param("id", arrivalId).update();
  }

  void total(UUID arrivalId, int accepted, int alreadyKnown, int suspected) {
    jdbc.sql("""
            update intake_arrival set accepted = :accepted, already_known = :alreadyKnown,
                   suspected_duplicates = :suspected where id = :id""")
        .param("accepted", accepted).param("alreadyKnown", alreadyKnown).param("suspected", suspected)
        .param("id", arrivalId).update();
  }

  void addRefused(UUID arrivalId, List<ManifestCheck.Refused> refused) {
    var rows = refused.stream().map(row -> Map.of("row", row.row().line(), "faults", row.faults(),
        "cells", row.row().cells().stream().map(ManifestStore::storable).toList())).toList();
    jdbc.sql("""
            insert into intake_refused_row (arrival_id, row, cells, faults)
            select :id, t.row, t.cells, t.faults
              from jsonb_to_recordset(cast(:rows as jsonb)) as t (row int, cells jsonb, faults jsonb)""")
        .param("id", arrivalId).param("rows", json.write(rows)).update();
  }

  List<RefusedRow> refused(UUID arrivalId) {
    return jdbc.sql("select row, cells, faults from intake_refused_row where arrival_id = :id order by row")
        .param("id", arrivalId)
        .query((rs, i) -> new RefusedRow(rs.getInt("row"), json.read(rs.getString("cells"), new TypeReference<>() {}),
            json.read(rs.getString("faults"), new TypeReference<>() {})))
        .list();
  }

  List<String> titles(UUID arrivalId) {
    return json.read(jdbc.sql("select titles from intake_arrival where id = :id").param("id", arrivalId)
        .query(String.class).single(), new TypeReference<>() {});
  }

  /** Without characters that the database refuses. */
  static String storable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "\uFFFD");
  }
}
