package org.sira.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Role;
import org.sira.approval.SeatClock;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Holds;
import org.sira.planning.PlanRoad;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@SiraTest
class WorklistCheckIT {

  @Autowired private WorklistCheck check;
  @Autowired private WorklistMending mending;
  @Autowired private TaskStore store;
  @Autowired private Tasks tasks;
  @Autowired private Holds holds;
  @Autowired private Casefiles casefiles;
  @Autowired private Walk walk;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationContext context;

  private CaseId id;
  private WorklistTask task;

  @BeforeEach
  void aCaseAtItsFirstStep() {
    id = walk.open();
    task = walk.task(id, "completeRegistration");
  }

  @AfterEach
  void nothingDiffersInTheEnd() {
    repair();
    assertThat(check.drift().size()).isZero();
  }

  @Test
  void onlyAnAdministratorRepairs() {
    assertThatThrownBy(() -> As.as(Walk.MANAGER, check::repair)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aLostRowIsWrittenAnewAndItsTaskCanBeCompleted() {
    forget();
    assertThat(check.drift().missing()).containsExactly(task.id());

    assertThat(repair()).isEqualTo(1);

    assertSame(walk.task(id, "completeRegistration"), task);
    assertThat(mendings()).isEqualTo(1);
    walk.done(id, "completeRegistration", Walk.AWA, walk.registration());
    assertThat(walk.steps(id)).containsExactly("recordConsents");
  }

  @Test
  void aTaskWhoseRowWasOnceTakenForSurplusCanStillBeCompleted() {
    store.remove(task.id(), "sira", task.created(), false);
    repair();

    walk.done(id, "completeRegistration", Walk.AWA, walk.registration());

    assertThat(store.done(task.id(), Walk.AWA).orElseThrow().by()).isEqualTo(Walk.AWA.username());
  }

  @Test
  void theRowOfATaskThatIsGoneIsDropped() {
    jdbc.sql("""
            insert into worklist_task select 'gone-' || id, case_id, case_number, person, process_definition_id,
              process_instance_id, step, name_fr, name_en, stage, office, organisation, role, passed_to, seat, assignee,
              priority, due, created, on_hold from worklist_task where id = :id""").param("id", task.id()).update();
    assertThat(check.drift().surplus()).containsExactly("gone-" + task.id());

    assertThat(repair()).isEqualTo(1);

    assertThat(walk.steps(id)).containsExactly("completeRegistration");
  }

  @Test
  void aRowThatTellsOtherThingsThanTheEngineIsSetRight() {
    As.as(Walk.AWA, () -> claimed(task.id()));
    var claimed = walk.task(id, "completeRegistration");
    jdbc.sql("update worklist_task set assignee = null, due = due - interval '3 days', on_hold = true where id = :id")
        .param("id", task.id()).update();
    assertThat(check.drift().different()).containsExactly(task.id());

    assertThat(repair()).isEqualTo(1);

    assertThat(walk.task(id, "completeRegistration")).isEqualTo(claimed);
  }

  @Test
  void aRowOfAHeldCaseIsHeldWhenItIsWrittenAnew() {
    As.as(Walk.MANAGER, () -> held(walk.number(id)));
    forget();

    repair();

    assertThat(walk.task(id, "completeRegistration").onHold()).isTrue();
  }

  @Test
  void aSeatThatWasPassedOnIsStillPassedOnWhenItsRowIsWrittenAnew() {
    var plans = new PlanRoad(context);
    var proposed = plans.toApproval(900_000);
    var seat = plans.openSeats(proposed).get(0);
    context.getBean(SeatClock.class).escalateSeats(proposed);
    var before = plans.seat(proposed, seat);
    assertThat(before.passedTo()).isNotEmpty();
    jdbc.sql("delete from worklist_task where id = :id").param("id", before.id()).update();

    repair();

    assertSame(plans.seat(proposed, seat), before);
  }

  /** What a look without locks takes for a difference may have come right by the time the case is free. */
  @Test
  void aTaskOnWhichBothAgreeByNowIsLeftAlone() {
    assertThat(mending.mend(task.id())).isFalse();
    walk.done(id, "completeRegistration", Walk.AWA, walk.registration());
    assertThat(mending.mend(task.id())).isFalse();

    assertThat(store.done(task.id(), Walk.AWA).orElseThrow().by()).isEqualTo(Walk.AWA.username());
    assertThat(mendings()).isZero();
  }

  private Object claimed(String taskId) {
    tasks.claim(taskId);
    return null;
  }

  private Object held(String number) {
    holds.hold(number, "SECURITY", casefiles.today().plusDays(5), "Route coupée");
    return null;
  }

  /** The engine keeps the moment at which a task was opened a little less exactly. */
  private static void assertSame(WorklistTask row, WorklistTask before) {
    assertThat(row).usingRecursiveComparison().ignoringFields("created").isEqualTo(before);
    assertThat(row.created()).isCloseTo(before.created(), within(1, ChronoUnit.SECONDS));
  }

  private void forget() {
    jdbc.sql("delete from worklist_task where id = :id").param("id", task.id()).update();
  }

  private int repair() {
    return As.as(As.iom("admin", Role.ADMIN), check::repair);
  }

  private int mendings() {
    return jdbc.sql("select count(*) from audit_entry where case_id = :id and event = 'WORKLIST_MENDED'")
        .param("id", id.value()).query(Integer.class).single();
  }
}
