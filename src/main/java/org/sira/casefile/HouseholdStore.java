package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sira.casefile.Person.Relative;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of households and of journeys. */
@Component
class HouseholdStore {

  private final JdbcClient jdbc;
  private final FamilyStore family;

  HouseholdStore(JdbcClient jdbc, FamilyStore family) {
    this.jdbc = jdbc;
    this.family = family;
  }

  void save(CaseId id, Household h) {
    jdbc.sql("""
            insert into casefile_household (case_id, marital_status, role, men, women, boys, girls, guardian_name,
              guardian_relation, guardian_phone)
            values (:id, :marital, :role, :men, :women, :boys, :girls, :guardian, :relation, :phone)
            on conflict (case_id) do update set marital_status = excluded.marital_status, role = excluded.role,
              men = excluded.men, women = excluded.women, boys = excluded.boys, girls = excluded.girls,
              guardian_name = excluded.guardian_name, guardian_relation = excluded.guardian_relation,
              guardian_phone = excluded.guardian_phone""")
        .param("id", id.value()).param("marital", h.maritalStatus()).param("role", h.role()).param("men", h.men())
        .param("women", h.women()).param("boys", h.boys()).param("girls", h.girls())
        .param("guardian", h.guardian().name()).param("relation", h.guardian().relation())
        .param("phone", h.guardian().phone()).update();
    family.replace(id, h.members());
  }

  void save(CaseId id, Journey j) {
    jdbc.sql("""
            insert into casefile_journey (case_id, left_on, absence_months, countries, sending_mission, counselled,
              companions, to_origin_community, in_debt, debt_band)
            values (:id, :leftOn, :absence, :countries, :mission, :counselled, :companions, :origin, :inDebt, :band)
            on conflict (case_id) do update set left_on = excluded.left_on, absence_months = excluded.absence_months,
              countries = excluded.countries, sending_mission = excluded.sending_mission,
              counselled = excluded.counselled, companions = excluded.companions,
              to_origin_community = excluded.to_origin_community, in_debt = excluded.in_debt,
              debt_band = excluded.debt_band""")
        .param("id", id.value()).param("leftOn", j.leftOn()).param("absence", j.absenceMonths())
        .param("countries", j.countries().toArray(String[]::new)).param("mission", j.sendingMission())
        .param("counselled", j.counselled()).param("companions", j.companions())
        .param("origin", j.toOriginCommunity()).param("inDebt", j.inDebt()).param("band", j.debtBand()).update();
  }

  Optional<Household> household(CaseId id) {
    return jdbc.sql("select * from casefile_household where case_id = :id").param("id", id.value())
        .query((rs, row) -> household(rs, family.members(id))).optional();
  }

  Optional<Journey> journey(CaseId id) {
    return jdbc.sql("select * from casefile_journey where case_id = :id").param("id", id.value())
        .query(HouseholdStore::journey).optional();
  }

  private static Household household(ResultSet rs, List<Member> members) throws SQLException {
    return new Household(rs.getString("marital_status"), rs.getString("role"), rs.getObject("men", Integer.class),
        rs.getObject("women", Integer.class), rs.getObject("boys", Integer.class), rs.getObject("girls", Integer.class),
        new Relative(rs.getString("guardian_name"), rs.getString("guardian_relation"), rs.getString("guardian_phone")), members);
  }

  private static Journey journey(ResultSet rs, int row) throws SQLException {
    return new Journey(rs.getObject("left_on", LocalDate.class), rs.getObject("absence_months", Integer.class),
        List.of((String[]) rs.getArray("countries").getArray()), rs.getString("sending_mission"),
        rs.getObject("counselled", Boolean.class), rs.getString("companions"),
        rs.getObject("to_origin_community", Boolean.class), rs.getObject("in_debt", Boolean.class), rs.getString("debt_band"));
  }
}
