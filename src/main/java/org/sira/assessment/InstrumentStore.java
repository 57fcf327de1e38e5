package org.sira.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the survey and its weight sets: reference data, loaded by migrations. */
@Component
class InstrumentStore {

  static final String SUSTAINABILITY = "SUSTAINABILITY";

  private final JdbcClient jdbc;

  InstrumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Instrument newest() {
    return of(SUSTAINABILITY, jdbc.sql("select max(version) from assessment_instrument where code = :code")
        .param("code", SUSTAINABILITY).query(Integer.class).single());
  }

  Instrument of(String code, int version) {
    var points = new HashMap<String, Map<String, BigDecimal>>();
    jdbc.sql("""
            select item, answer, points from assessment_answer
            where instrument = :code and instrument_version = :version""")
        .param("code", code).param("version", version).query(rs -> {
          points.computeIfAbsent(rs.getString("item"), item -> new HashMap<>()).put(rs.getString("answer"), rs.getBigDecimal("points"));
        });
    return new Instrument(code, version, jdbc.sql("""
            select code, dimension, question from assessment_item
            where instrument = :code and instrument_version = :version order by position""")
        .param("code", code).param("version", version)
        .query((rs, row) -> new Instrument.Item(rs.getString("code"), Dimension.valueOf(rs.getString("dimension")),
            rs.getString("question"), points.get(rs.getString("code")))).list());
  }

  /** The newest weight set for this version of the survey that is in force on a day. */
  Optional<WeightSet> inForce(String instrument, int version, LocalDate day) {
    return jdbc.sql("""
            select code, version, least_answered, demonstration from assessment_weight_set
            where instrument = :instrument and instrument_version = :version and in_force_from <= :day
            order by in_force_from desc, code, version desc limit 1""")
        .param("instrument", instrument).param("version", version).param("day", day)
        .query((rs, row) -> {
          var id = new WeightSet.Id(rs.getString("code"), rs.getInt("version"));
          return new WeightSet(id, rs.getBigDecimal("least_answered"), rs.getBoolean("demonstration"), items(id), dimensions(id));
        }).optional();
  }

  boolean demonstration(WeightSet.Id id) {
    return jdbc.sql("select demonstration from assessment_weight_set where code = :code and version = :version")
        .param("code", id.code()).param("version", id.version()).query(Boolean.class).single();
  }

  private Map<String, BigDecimal> items(WeightSet.Id id) {
    var weights = new HashMap<String, BigDecimal>();
    jdbc.sql("select item, weight from assessment_item_weight where weight_set = :code and weight_set_version = :version")
        .param("code", id.code()).param("version", id.version())
        .query(rs -> { weights.put(rs.getString("item"), rs.getBigDecimal("weight")); });
    return weights;
  }

  private Map<Dimension, BigDecimal> dimensions(WeightSet.Id id) {
    var weights = new HashMap<Dimension, BigDecimal>();
    jdbc.sql("""
            select dimension, weight from assessment_dimension_weight
            where weight_set = :code and weight_set_version = :version""")
        .param("code", id.code()).param("version", id.version())
        .query(rs -> { weights.put(Dimension.valueOf(rs.getString("dimension")), rs.getBigDecimal("weight")); });
    return weights;
  }
}
