package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of persons and of their return. */
@Component
class PersonStore {

  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(CaseId id, Person p) {
    jdbc.sql("""
            insert into casefile_person (case_id, given_name, family_name, father_name, mother_name, sex, birth_date,
              birth_date_estimated, nationality, language, phone, phone_owner, region, cercle, commune, locality,
              id_document, id_number)
            values (:id, :givenName, :familyName, :fatherName, :motherName, :sex, :birthDate, :estimated, :nationality,
              :language, :phone, :phoneOwner, :region, :cercle, :commune, :locality, :idDocument, :idNumber)
            on conflict (case_id) do update set given_name = excluded.given_name, family_name = excluded.family_name,
              father_name = excluded.father_name, mother_name = excluded.mother_name, sex = excluded.sex,
              birth_date = excluded.birth_date, birth_date_estimated = excluded.birth_date_estimated,
              nationality = excluded.nationality, language = excluded.language, phone = excluded.phone,
              phone_owner = excluded.phone_owner, region = excluded.region, cercle = excluded.cercle,
              commune = excluded.commune, locality = excluded.locality, id_document = excluded.id_document,
              id_number = excluded.id_number""")
        .param("id", id.value()).param("givenName", p.givenName()).param("familyName", p.familyName())
        .param("fatherName", p.fatherName()).param("motherName", p.motherName()).param("sex", p.sex())
        .param("birthDate", p.birthDate()).param("estimated", p.birthDateEstimated())
        .param("nationality", p.nationality()).param("language", p.language()).param("phone", p.phone())
        .param("phoneOwner", p.phoneOwner()).param("region", p.region()).param("cercle", p.cercle())
        .param("commune", p.commune()).param("locality", p.locality()).param("idDocument", p.idDocument())
        .param("idNumber", p.idNumber()).update();
  }

  void save(CaseId id, ReturnFacts r) {
    jdbc.sql("""
            insert into casefile_return (case_id, modality, return_date, host_country, proof, flight,
              unaccompanied_child, prior_help, family_group)
            values (:id, :modality, :returnDate, :hostCountry, :proof, :flight, :child, :priorHelp, :familyGroup)
            on conflict (case_id) do update set modality = excluded.modality, return_date = excluded.return_date,
              host_country = excluded.host_country, proof = excluded.proof, flight = excluded.flight,
              unaccompanied_child = excluded.unaccompanied_child, prior_help = excluded.prior_help,
              family_group = excluded.family_group""")
        .param("id", id.value()).param("modality", r.modality()).param("returnDate", r.returnDate())
        .param("hostCountry", r.hostCountry()).param("proof", r.proof()).param("flight", r.flight())
        .param("child", r.unaccompaniedChild()).param("priorHelp", r.priorHelp() == null ? "NONE" : r.priorHelp())
        .param("familyGroup", r.familyGroup()).update();
  }

  Person person(CaseId id) {
    return jdbc.sql("select * from casefile_person where case_id = :id").param("id", id.value())
        .query(PersonStore::person).single();
  }

  ReturnFacts returned(CaseId id) {
    return jdbc.sql("select * from casefile_return where case_id = :id").param("id", id.value())
        .query((rs, n) -> new ReturnFacts(rs.getString("modality"), rs.getObject("return_date", LocalDate.class),
            rs.getString("host_country"), rs.getBoolean("proof"), rs.getString("flight"),
            rs.getBoolean("unaccompanied_child"), rs.getString("prior_help"), rs.getString("family_group")))
        .single();
  }

  static Person person(ResultSet rs, int row) throws SQLException {
    return new Person(rs.getString("given_name"), rs.getString("family_name"), rs.getString("father_name"),
        rs.getString("mother_name"), rs.getString("sex"), rs.getObject("birth_date", LocalDate.class),
        rs.getBoolean("birth_date_estimated"), rs.getString("nationality"), rs.getString("language"),
        rs.getString("phone"), rs.getString("phone_owner"), rs.getString("region"), rs.getString("cercle"),
        rs.getString("commune"), rs.getString("locality"), rs.getString("id_document"), rs.getString("id_number"));
  }
}
