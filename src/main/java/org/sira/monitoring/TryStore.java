package org.sira.monitoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sira.monitoring.Try.Result;
import org.sira.worklist.TaskWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tries and of what became of things. */
@Component
class TryStore {

  private final JdbcClient jdbc;

  TryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(long contact, TaskWork work, List<Try> tries) {
    for (int i = 0; i < tries.size(); i++) {
      var each = tries.get(i);
      jdbc.sql("""
              insert into monitoring_try (contact_id, task_id, position, tried_on, mode, result, remark, by, at)
              values (:contact, :task, :position, :triedOn, :how, :result, :remark, :by, :at)""")
          .param("contact", contact).param("task", work.taskId()).param("position", i + 1)
          .param("triedOn", each.triedOn()).param("how", each.how()).param("result", each.result().name())
          .param("remark", each.remark()).param("by", work.by().username()).param("at", Timestamp.from(work.at()))
          .update();
    }
  }

  /** The tries of a contact in the order they were noted. */
  List<Try> of(long contact) {
    return jdbc.sql("select * from monitoring_try where contact_id = :contact order by id").param("contact", contact)
        .query((rs, row) -> new Try(rs.getObject("tried_on", LocalDate.class), rs.getString("mode"),
            Result.valueOf(rs.getString("result")), rs.getString("remark"))).list();
  }

  void addThings(long contact, List<Thing> things, Instant at) {
    for (int i = 0; i < things.size(); i++) {
      jdbc.sql("""
              insert into monitoring_thing (contact_id, position, thing, state, remark, at)
              values (:contact, :position, :thing, :state, :remark, :at)""")
          .param("contact", contact).param("position", i + 1).param("thing", things.get(i).thing())
          .param("state", things.get(i).state()).param("remark", things.get(i).remark())
          .param("at", Timestamp.from(at)).update();
    }
  }

  /** What became of the things, as seen at a contact. */
  List<Thing> things(long contact) {
    return jdbc.sql("select * from monitoring_thing where contact_id = :contact order by position")
        .param("contact", contact)
        .query((rs, row) -> new Thing(rs.getString("thing"), rs.getString("state"), rs.getString("remark"))).list();
  }
}
