package org.sira.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sira.access.Scope;
import org.sira.reference.NameWords;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that cases are found by. */
@Component
class SearchStore {

  private final JdbcClient jdbc;
  private final Scope scope;
  private final NameWords nameWords;

  SearchStore(JdbcClient jdbc, Scope scope, NameWords nameWords) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.nameWords = nameWords;
  }

  /** Writes what the case is found by from what is recorded of it now. */
  void renew(CaseFacts facts, Person person, ReturnFacts returned) {
    jdbc.sql("""
            insert into casefile_search (case_id, office, organisation, opened_at, names, codes, version)
            select id, office, organisation, opened_at, :names, :codes, :version from casefile_case where id = :id
            on conflict (case_id) do update set office = excluded.office, organisation = excluded.organisation,
              names = excluded.names, codes = excluded.codes, version = excluded.version""")
        .param("id", facts.id().value()).param("names", SearchKeys.names(person))
        .param("codes", SearchKeys.codes(facts.number(), person, returned.flight()))
        .param("version", SearchKeys.VERSION).update();
    nameWords.learn(SearchKeys.written(person));
  }

  /** Some cases that have no row of the present making, locked. */
  List<CaseId> outdated(int most) {
    return jdbc.sql("""
            select c.id from casefile_case c left join casefile_search s on s.case_id = c.id
            where s.version is distinct from :version order by c.id limit :most for update of c""")
        .param("version", SearchKeys.VERSION).param("most", most).query(UUID.class).list().stream().map(CaseId::new)
        .toList();
  }

  /**
   * The cases in scope that fulfil a condition on the table {@code s}, with their person and flight; the conditions are
   * texts of this package, whatever was typed comes as a parameter. Sought before anything else is read of them.
   */
  List<Found> find(String condition, String first, Map<String, Object> params) {
    return jdbc.sql("""
            with found as materialized (select s.case_id, s.opened_at from casefile_search s where """ + " " + condition
            + " and " + scope.sql("s") + " order by " + first + " s.opened_at desc, s.case_id desc limit :most" + """
            ) select c.*, p.*, r.flight from found join casefile_case c on c.id = found.case_id
            join casefile_person p on p.case_id = c.id join casefile_return r on r.case_id = c.id
            where (cast(:number as text) is null or c.number = :number)
              and (cast(:stage as text) is null or c.stage = :stage)
              and (cast(:status as text) is null or c.status = :status)
              and (cast(:office as text) is null or c.office = :office)""")
        .params(params)
        .query((rs, n) -> new Found(CaseStore.facts(rs, n), PersonStore.person(rs, n), rs.getString("flight"))).list();
  }

  /** A case that may be meant. */
  record Found(CaseFacts facts, Person person, String flight) {}
}
