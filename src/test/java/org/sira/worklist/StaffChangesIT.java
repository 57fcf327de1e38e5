package org.sira.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.PersonDeactivated;
import org.sira.access.PersonMoved;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Holds;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SiraTest
class StaffChangesIT {

  @Autowired private StaffChanges changes;
  @Autowired private Tasks tasks;
  @Autowired private Holds holds;
  @Autowired private Casefiles casefiles;
  @Autowired private Walk walk;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;

  private CaseId id;
  private WorklistTask task;

  @BeforeEach
  void aTaskThatSomebodyHolds() {
    id = walk.open();
    task = walk.task(id, "completeRegistration");
    As.as(Walk.MODIBO, () -> {
      tasks.claim(task.id());
      return null;
    });
  }

  @Test
  void theTasksOfAPersonWhoLeavesGoBackToTheirGroupWhichIsAudited() {
    changed(() -> changes.left(new PersonDeactivated(Walk.MODIBO.username())));

    assertThat(walk.task(id, "completeRegistration").assignee()).isNull();
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void soDoThoseOfAPersonWhoMovesAlsoWhileTheCaseIsHeld() {
    As.as(Walk.MANAGER, () -> {
      holds.hold(walk.number(id), "SECURITY", casefiles.today().plusDays(5), "Route coupée");
      return null;
    });
    changed(() -> changes.moved(new PersonMoved(Walk.MODIBO.username())));

    assertThat(walk.task(id, "completeRegistration")).satisfies(row -> {
      assertThat(row.assignee()).isNull();
      assertThat(row.onHold()).isTrue();
    });
  }

  /** A row may outlive its task when the worklist has drifted; the person must be able to leave all the same. */
  @Test
  void aTaskThatIsGoneHoldsNobodyBack() {
    jdbc.sql("update worklist_task set id = 'gone-' || id where id = :id").param("id", task.id()).update();

    changed(() -> changes.left(new PersonDeactivated(Walk.MODIBO.username())));

    assertThat(audited()).isZero();
    jdbc.sql("update worklist_task set id = :id where id = 'gone-' || :id").param("id", task.id()).update();
  }

  private void changed(Runnable change) {
    transactions.executeWithoutResult(open -> change.run());
  }

  private int audited() {
    return jdbc.sql("select count(*) from audit_entry where case_id = :id and event = 'TASK_GIVEN_BACK'")
        .param("id", id.value()).query(Integer.class).single();
  }
}
