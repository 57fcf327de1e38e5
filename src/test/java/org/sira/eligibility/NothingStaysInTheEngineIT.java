package org.sira.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.Walk.AWA;
import static org.sira.Walk.MANAGER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiraTest
class NothingStaysInTheEngineIT {

  @Autowired Walk walk;
  @Autowired Appeals appeals;
  @Autowired JdbcClient jdbc;

  @Test
  void theEngineKnowsIdsAndAnswersOfGatewaysAndNothingAboutThePerson() {
    var id = walk.registered(List.of("SGBV", "DISTRESS"), "idDocument", "NONE", "idNumber", null, "priorHelp", "FULL",
        "familyName", "Traoré-Secret");
    walk.answerFlag(id);
    walk.done(id, "reviewEligibility", AWA, Map.of("review", "CONFIRM"));
    walk.done(id, "decideException", MANAGER, Map.of("exceptionGranted", false, "reason", "Grave-Secret"));
    As.as(AWA, () -> { appeals.appeal(walk.number(id), "Soeur-Secret", "Motif-Secret"); return null; });

    for (var table : List.of("act_hi_decinst", "act_hi_dec_in", "act_hi_dec_out")) {
      assertThat(jdbc.sql("select count(*) from " + table).query(Integer.class).single()).as(table).isZero();
    }
    for (var table : List.of("act_hi_varinst", "act_ru_variable", "act_hi_detail")) {
      assertThat(values(table, walk.number(id))).as(table).isNotEmpty()
          .allMatch(value -> value.matches("boolean|string caseId=[0-9a-f-]{36}|string \\w+Outcome=[a-z]\\w+"));
    }
  }

  /** What the case's processes keep: a yes or no, or a text under its name. */
  private List<String> values(String table, String number) {
    var type = table.equals("act_ru_variable") ? "type_" : "var_type_";
    return jdbc.sql("select distinct case %1$s when 'boolean' then %1$s else %1$s || ' ' || name_ || '=' || text_ end from "
            .formatted(type) + table + " where proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ = :number)")
        .param("number", number).query(String.class).list();
  }
}
