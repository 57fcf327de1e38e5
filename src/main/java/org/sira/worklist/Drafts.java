package org.sira.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sira.access.CurrentActor;
import org.sira.shared.JsonColumn;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Half-filled forms, kept per person until the task is done. What is not right yet is no fault; a key that
 * the form lacks is, and so is what could not be stored. */
@Component
public class Drafts {

  private static final int LARGEST = 200_000;

  private final JdbcClient jdbc;
  private final TaskStore store;
  private final TaskGate gate;
  private final TaskForms forms;
  private final Tasks tasks;
  private final CurrentActor actors;
  private final Clock clock;
  private final JsonColumn json;

  Drafts(JdbcClient jdbc, TaskStore store, TaskGate gate, TaskForms forms, Tasks tasks, CurrentActor actors,
      Clock clock, JsonColumn json) {
    this.jdbc = jdbc;
    this.store = store;
    this.gate = gate;
    this.forms = forms;
    this.tasks = tasks;
    this.actors = actors;
    this.clock = clock;
    this.json = json;
  }

  /** Saves the person's draft of a task that they may work on, over any that there is. */
  @UseCase
  public void save(String taskId, Map<String, Object> answers) {
    save(taskId, answers, null);
  }

  /** Saves what was typed at a moment; refused when the person's draft, from another device, was typed later. */
  @UseCase
  public void save(String taskId, Map<String, Object> answers, Instant typedAt) {
    var actor = actors.get();
    var task = store.find(taskId, actor).orElseThrow(() -> tasks.goneOrUnknown(taskId, actor));
    gate.requireFits(task, actor);
    forms.checkDraft(task, answers);
    if (!write(task, actor.username(), text(answers), typedAt == null ? null : plausible(typedAt))) {
      store.find(taskId, actor).orElseThrow(() -> tasks.goneOrUnknown(taskId, actor));
      throw Refusal.conflict("DRAFT_OLDER");
    }
  }

  /** A device whose clock is wrong may not keep its owner from saving: nothing was typed later than now, or in another age. */
  private Instant plausible(Instant typedAt) {
    var now = clock.instant();
    return typedAt.isAfter(now) ? now : typedAt.isBefore(Instant.EPOCH) ? Instant.EPOCH : typedAt;
  }

  /** Whether it is kept: not when the task ended meanwhile, and not over what was typed later. */
  private boolean write(WorklistTask task, String username, String answers, Instant typedAt) {
    return jdbc.sql("""
            insert into worklist_draft (task_id, username, answers, typed_at)
            select id, :username, cast(:answers as jsonb), :at from worklist_task where id = :task for share
            on conflict (task_id, username) do update set answers = excluded.answers,
              typed_at = greatest(excluded.typed_at, worklist_draft.typed_at)
            where :latest or worklist_draft.typed_at <= excluded.typed_at""")
        .param("task", task.id()).param("username", username).param("answers", answers)
        .param("latest", typedAt == null)
        .param("at", Timestamp.from(typedAt == null ? clock.instant() : typedAt)).update() > 0;
  }

  Optional<Map<String, Object>> find(String taskId, String username) {
    return jdbc.sql("select answers from worklist_draft where task_id = :task and username = :username")
        .param("task", taskId).param("username", username).query(String.class).optional().map(json::read);
  }

  Optional<Instant> typedAt(String taskId, String username) {
    return jdbc.sql("select typed_at from worklist_draft where task_id = :task and username = :username")
        .param("task", taskId).param("username", username).query(Timestamp.class).optional().map(Timestamp::toInstant);
  }

  private String text(Map<String, Object> answers) {
    var text = json.write(answers);
    if (text.length() > LARGEST) {
      throw new Refusal(Refusal.Kind.TOO_LARGE, "TOO_LARGE", Map.of());
    }
    return text;
  }
}
