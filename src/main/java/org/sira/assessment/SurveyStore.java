package org.sira.assessment;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.sira.shared.JsonColumn;
import org.sira.worklist.TaskWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The surveys of a case and their scores; rows are only added. */
@Component
class SurveyStore {

  private final JdbcClient jdbc;
  private final JsonColumn json;

  SurveyStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(TaskWork work, Survey.Occasion occasion, Instrument instrument, LocalDate on,
      Map<String, Object> answers) {
    jdbc.sql("""
            insert into assessment_survey (case_id, task_id, round, occasion, instrument, instrument_version, mode, answers,
              surveyed_on, surveyed_by, recorded_at)
            values (:caseId, :task, (select count(*) + 1 from assessment_survey where case_id = :caseId), :occasion,
              :instrument, :version, :mode, cast(:answers as jsonb), :on, :by, :at)""")
        .param("caseId", work.caseId().value()).param("task", work.taskId()).param("occasion", occasion.name())
        .param("instrument", instrument.code()).param("version", instrument.version()).param("mode", work.text("surveyMode"))
        .param("answers", json.write(answers)).param("on", on)
        .param("by", work.by().username()).param("at", Timestamp.from(work.at())).update();
  }

  /** By round. */
  List<Survey> of(CaseId id) {
    return jdbc.sql("select * from assessment_survey where case_id = :id order by round").param("id", id.value())
        .query(this::survey).list();
  }

  void add(Survey.Rating rating) {
    var scores = rating.scores();
    jdbc.sql("""
            insert into assessment_score (survey_id, weight_set, weight_set_version, economic, social, psychosocial,
              composite, verdict, process_definition, scored_at)
            values (:survey, :set, :version, :economic, :social, :psychosocial, :composite, cast(:verdict as jsonb),
              :definition, :at)""")
        .param("survey", rating.survey()).param("set", rating.weightSet()).param("version", rating.weightSetVersion())
        .param("economic", scores.of(Dimension.ECONOMIC)).param("social", scores.of(Dimension.SOCIAL))
        .param("psychosocial", scores.of(Dimension.PSYCHOSOCIAL)).param("composite", scores.composite())
        .param("verdict", json.write(rating.banding().verdict()))
        .param("definition", rating.banding().processDefinition()).param("at", Timestamp.from(rating.at())).update();
  }

  /** Everything that was ever computed, in the order of rounds and then of computing. */
  List<Survey.Rating> ratings(CaseId id) {
    return jdbc.sql("""
            select score.* from assessment_score score join assessment_survey survey on survey.id = score.survey_id
            where survey.case_id = :id order by survey.round, score.id""")
        .param("id", id.value()).query(this::rating).list();
  }

  private Survey survey(ResultSet rs, int row) throws SQLException {
    return new Survey(rs.getLong("id"), rs.getInt("round"), Survey.Occasion.valueOf(rs.getString("occasion")),
        rs.getString("instrument"), rs.getInt("instrument_version"), rs.getString("mode"),
        json.read(rs.getString("answers"), new TypeReference<Map<String, Object>>() {}),
        rs.getObject("surveyed_on", LocalDate.class), rs.getString("surveyed_by"));
  }

  private Survey.Rating rating(ResultSet rs, int row) throws SQLException {
    var dimensions = new EnumMap<Dimension, BigDecimal>(Dimension.class);
    for (var dimension : Dimension.values()) {
      var value = rs.getBigDecimal(dimension.name().toLowerCase(Locale.ROOT));
      if (value != null) {
        dimensions.put(dimension, value);
      }
    }
    var banding = new Banding(json.read(rs.getString("verdict"), new TypeReference<Verdict>() {}), rs.getString("process_definition"));
    return new Survey.Rating(rs.getLong("survey_id"), rs.getString("weight_set"), rs.getInt("weight_set_version"),
        new Scores(dimensions, rs.getBigDecimal("composite")), banding,
        rs.getTimestamp("scored_at").toInstant());
  }
}
