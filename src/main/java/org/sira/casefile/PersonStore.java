package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.sira.casefile.Person.Address;
import org.sira.casefile.Person.Birth;
import org.sira.casefile.Person.Contact;
import org.sira.casefile.Person.Names;
import org.sira.casefile.Person.Papers;
import org.sira.casefile.Person.Relative;
import org.sira.casefile.Person.Speech;
import org.sira.casefile.Person.Wallet;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of persons and of their return. */
@Component
class PersonStore {

  /** One column after the other, as the table has them; SQL that is long because a person's record is. */
  private static final String SAVE = """
      insert into casefile_person (case_id,
        given_name, family_name, alias, father_name, mother_name, sex, birth_date, birth_date_estimated, birth_place,
        nationality, language, other_languages, reading, phone, phone_owner, second_phone, second_phone_owner,
        mobile_money, mobile_money_name, emergency_name, emergency_relation, emergency_phone, region, cercle, commune,
        locality, landmark, id_document, id_number, id_issued_on, id_expires_on)
      values (:id,
        :givenName, :familyName, :alias, :fatherName, :motherName, :sex, :birthDate, :birthDateEstimated, :birthPlace,
        :nationality, :language, :otherLanguages, :reading, :phone, :phoneOwner, :secondPhone, :secondPhoneOwner,
        :mobileMoney, :mobileMoneyName, :emergencyName, :emergencyRelation, :emergencyPhone, :region, :cercle,
        :commune, :locality, :landmark, :idDocument, :idNumber, :idIssuedOn, :idExpiresOn)
      on conflict (case_id) do update set
        given_name = excluded.given_name, family_name = excluded.family_name, alias = excluded.alias,
        father_name = excluded.father_name, mother_name = excluded.mother_name, sex = excluded.sex,
        birth_date = excluded.birth_date, birth_date_estimated = excluded.birth_date_estimated,
        birth_place = excluded.birth_place, nationality = excluded.nationality, language = excluded.language,
        other_languages = excluded.other_languages, reading = excluded.reading, phone = excluded.phone,
        phone_owner = excluded.phone_owner, second_phone = excluded.second_phone,
        second_phone_owner = excluded.second_phone_owner, mobile_money = excluded.mobile_money,
        mobile_money_name = excluded.mobile_money_name, emergency_name = excluded.emergency_name,
        emergency_relation = excluded.emergency_relation, emergency_phone = excluded.emergency_phone,
        region = excluded.region, cercle = excluded.cercle, commune = excluded.commune, locality = excluded.locality,
        landmark = excluded.landmark, id_document = excluded.id_document, id_number = excluded.id_number,
        id_issued_on = excluded.id_issued_on, id_expires_on = excluded.id_expires_on""";

  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(CaseId id, Person p) {
    var row = jdbc.sql(SAVE).param("id", id.value());
    placed(reached(described(named(row, p), p), p), p).update();
  }

  private static StatementSpec named(StatementSpec row, Person p) {
    return row
        .param("givenName", p.givenName()).param("familyName", p.familyName()).param("alias", p.names().alias())
        .param("fatherName", p.fatherName()).param("motherName", p.motherName());
  }

  private static StatementSpec described(StatementSpec row, Person p) {
    return row
        .param("sex", p.sex()).param("birthDate", p.birthDate()).param("birthDateEstimated", p.birthDateEstimated())
        .param("birthPlace", p.birth().place()).param("nationality", p.nationality()).param("language", p.language())
        .param("otherLanguages", p.speech().others().toArray(String[]::new)).param("reading", p.speech().reading());
  }

  private static StatementSpec reached(StatementSpec row, Person p) {
    return row
        .param("phone", p.phone()).param("phoneOwner", p.phoneOwner()).param("secondPhone", p.contact().secondPhone())
        .param("secondPhoneOwner", p.contact().secondPhoneOwner()).param("mobileMoney", p.contact().wallet().number())
        .param("mobileMoneyName", p.contact().wallet().registeredName())
        .param("emergencyName", p.contact().emergency().name())
        .param("emergencyRelation", p.contact().emergency().relation())
        .param("emergencyPhone", p.contact().emergency().phone());
  }

  private static StatementSpec placed(StatementSpec row, Person p) {
    return row
        .param("region", p.region()).param("cercle", p.cercle()).param("commune", p.commune())
        .param("locality", p.locality()).param("landmark", p.address().landmark()).param("idDocument", p.idDocument())
        .param("idNumber", p.idNumber()).param("idIssuedOn", p.papers().issuedOn())
        .param("idExpiresOn", p.papers().expiresOn());
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
    var names = new Names(rs.getString("given_name"), rs.getString("family_name"), rs.getString("alias"),
        rs.getString("father_name"), rs.getString("mother_name"));
    var birth = new Birth(rs.getObject("birth_date", LocalDate.class), rs.getBoolean("birth_date_estimated"),
        rs.getString("birth_place"));
    var speech = new Speech(rs.getString("language"), List.of((String[]) rs.getArray("other_languages").getArray()),
        rs.getString("reading"));
    var address = new Address(rs.getString("region"), rs.getString("cercle"), rs.getString("commune"),
        rs.getString("locality"), rs.getString("landmark"));
    var papers = new Papers(rs.getString("id_document"), rs.getString("id_number"),
        rs.getObject("id_issued_on", LocalDate.class), rs.getObject("id_expires_on", LocalDate.class));
    return new Person(names, rs.getString("sex"), birth, rs.getString("nationality"), speech, contact(rs), address, papers);
  }

  private static Contact contact(ResultSet rs) throws SQLException {
    return new Contact(rs.getString("phone"), rs.getString("phone_owner"), rs.getString("second_phone"),
        rs.getString("second_phone_owner"), new Wallet(rs.getString("mobile_money"), rs.getString("mobile_money_name")),
        new Relative(rs.getString("emergency_name"), rs.getString("emergency_relation"), rs.getString("emergency_phone")));
  }
}
