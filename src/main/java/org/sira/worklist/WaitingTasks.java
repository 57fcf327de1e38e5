package org.sira.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Open tasks for those who remind people of them, in no one's scope; tasks of held cases are left out. */
@Component
public class WaitingTasks {

  private final TaskStore store;

  WaitingTasks(TaskStore store) {
    this.store = store;
  }

  /** Those of the tasks that are still open and that nobody has taken. */
  public List<WorklistTask> among(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : store.query("""
        select * from worklist_task where id = any(:ids) and assignee is null and not on_hold order by due, id""",
        Map.of("ids", ids.toArray(String[]::new)));
  }

  /** The tasks that somebody holds and that are due from one moment until before another. */
  public List<WorklistTask> heldAndDue(Instant from, Instant until) {
    return store.query("""
        select * from worklist_task where assignee is not null and due >= :from and due < :until and not on_hold
        order by due, id""", Map.of("from", Timestamp.from(from), "until", Timestamp.from(until)));
  }
}
