package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the people of households, and who came home together. */
@Component
class FamilyStore {

  private final JdbcClient jdbc;

  FamilyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those told now stand for those told before; whoever has a case of their own stays. */
  void replace(CaseId id, List<Member> members) {
    jdbc.sql("delete from casefile_household_member where case_id = :id and linked_case is null")
        .param("id", id.value()).update();
    members.forEach(member -> add(id, member));
  }

  void add(CaseId id, Member m) {
    jdbc.sql("""
            insert into casefile_household_member (case_id, given_name, family_name, sex, birth_year, relation, travelled,
              linked_case)
            values (:id, :given, :family, :sex, :year, :relation, :travelled, :linked)""")
        .param("id", id.value()).param("given", m.givenName()).param("family", m.familyName()).param("sex", m.sex())
        .param("year", m.birthYear()).param("relation", m.relation()).param("travelled", m.travelled())
        .param("linked", m.linkedCase() == null ? null : m.linkedCase().value()).update();
  }

  void link(long member, CaseId other) {
    jdbc.sql("update casefile_household_member set linked_case = :other, travelled = true where id = :id")
        .param("id", member).param("other", other.value()).update();
  }

  List<Member> members(CaseId id) {
    return jdbc.sql("select * from casefile_household_member where case_id = :id order by id").param("id", id.value())
        .query(FamilyStore::member).list();
  }

  Optional<Member> member(CaseId id, long member) {
    return members(id).stream().filter(one -> one.id() == member).findFirst();
  }

  /** The cases in whose households this case's person stands, and as what. */
  List<Kin> householdsOf(CaseId id) {
    return jdbc.sql("select case_id, relation from casefile_household_member where linked_case = :id order by id")
        .param("id", id.value()).query((rs, row) -> new Kin(caseId(rs, "case_id"), rs.getString("relation"))).list();
  }

  /** The cases of those whom a manifest announces as one family on the same flight. */
  List<CaseId> sameFamily(CaseId id) {
    return jdbc.sql("""
            select o.case_id from casefile_return r
            join casefile_return o on o.flight = r.flight and o.family_group = r.family_group and o.case_id <> r.case_id
            where r.case_id = :id order by o.case_id""")
        .param("id", id.value()).query((rs, row) -> caseId(rs, "case_id")).list();
  }

  private static Member member(ResultSet rs, int row) throws SQLException {
    return new Member(rs.getLong("id"), rs.getString("given_name"), rs.getString("family_name"), rs.getString("sex"),
        rs.getObject("birth_year", Integer.class), rs.getString("relation"), rs.getBoolean("travelled"),
        caseId(rs, "linked_case"));
  }

  private static CaseId caseId(ResultSet rs, String column) throws SQLException {
    var id = rs.getObject(column, UUID.class);
    return id == null ? null : new CaseId(id);
  }
}
