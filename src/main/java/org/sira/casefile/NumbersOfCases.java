package org.sira.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sira.audit.CaseNumbers;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the audit which number people know a case by. */
@Component
class NumbersOfCases implements CaseNumbers {

  private final JdbcClient jdbc;

  NumbersOfCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<CaseId> id(String number) {
    return jdbc.sql("select id from casefile_case where number = :number").param("number", number)
        .query(UUID.class).optional().map(CaseId::new);
  }

  @Override
  public Map<CaseId, String> numbers(Collection<CaseId> ids) {
    var numbers = new HashMap<CaseId, String>();
    if (!ids.isEmpty()) {
      jdbc.sql("select id, number from casefile_case where id in (:ids)")
          .param("ids", ids.stream().map(CaseId::value).toList())
          .query((RowCallbackHandler) rs -> numbers.put(new CaseId(rs.getObject("id", UUID.class)), rs.getString("number")));
    }
    return numbers;
  }
}
