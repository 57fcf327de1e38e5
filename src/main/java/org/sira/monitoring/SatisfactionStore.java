package org.sira.monitoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.sira.shared.CaseId;
import org.sira.worklist.TaskWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of answers about satisfaction. */
@Component
class SatisfactionStore {

  private record Row(String question, String answer, Instant at) {}

  private final JdbcClient jdbc;

  SatisfactionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(long contact, String question, TaskWork work) {
    jdbc.sql("""
            insert into monitoring_satisfaction (contact_id, question, answer, by, at)
            values (:contact, :question, :answer, :by, :at)""")
        .param("contact", contact).param("question", question).param("answer", work.text(question))
        .param("by", work.by().username()).param("at", Timestamp.from(work.at())).update();
  }

  boolean asked(CaseId id) {
    return jdbc.sql("""
            select exists (select from monitoring_satisfaction s join monitoring_contact c on c.id = s.contact_id
            where c.case_id = :id)""").param("id", id.value()).query(Boolean.class).single();
  }

  /** What was answered at a contact. */
  Optional<Satisfaction> of(long contact) {
    List<Row> rows = jdbc.sql("select question, answer, at from monitoring_satisfaction where contact_id = :contact")
        .param("contact", contact).query((rs, row) -> new Row(rs.getString("question"), rs.getString("answer"),
            rs.getTimestamp("at").toInstant())).list();
    var answers = new LinkedHashMap<String, String>();
    SatisfactionSurvey.QUESTIONS.forEach(question -> rows.stream().filter(row -> row.question().equals(question))
        .forEach(row -> answers.put(question, row.answer())));
    return rows.stream().findFirst().map(row -> new Satisfaction(answers, row.at()));
  }
}
