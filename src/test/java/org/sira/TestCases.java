package org.sira;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sira.casefile.Casefiles;
import org.sira.casefile.NewCase;
import org.sira.casefile.OpenedCase;
import org.sira.casefile.Person;
import org.sira.casefile.ReturnFacts;
import org.sira.shared.CaseId;
import org.sira.worklist.Tasks;
import org.sira.worklist.Worklist;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** Cases for tests that begin in the middle of the road. */
@Component
public class TestCases {

  private final Casefiles casefiles;
  private final Worklist worklist;
  private final Tasks tasks;
  private final RuntimeService runtime;

  TestCases(Casefiles casefiles, Worklist worklist, Tasks tasks, RuntimeService runtime) {
    this.casefiles = casefiles;
    this.worklist = worklist;
    this.tasks = tasks;
    this.runtime = runtime;
  }

  /** A case at its very beginning, of somebody with a name and a phone that no other text contains. */
  public OpenedCase open(String region, String office) {
    var person = Person.named("Zantigui", "Kouyatébougou").withSex("M").bornOn(LocalDate.of(1995, 4, 2), false)
        .withNationality("ML").speaking("BM").withPhone("+22376998877", "SELF").livingIn(region, null, null);
    var returned = new ReturnFacts("VHR", LocalDate.of(2026, 1, 10), "LY", true, "5T 714", false, "NONE", null);
    return casefiles.open(new NewCase(person, returned, office, null));
  }

  /** Takes the case out of the stage it is in and sets it before another. */
  public void move(CaseId id, String fromStage, String toStage) {
    runtime.createProcessInstanceModification(casefiles.facts(id).rootInstance())
        .cancelAllForActivity(fromStage).startBeforeActivity(toStage).execute();
  }

  /** Within a stage, takes the case out of one step and sets it before another. */
  public void moveWithin(CaseId id, String stage, String fromStep, String toStep) {
    var instance = runtime.createProcessInstanceQuery().processDefinitionKey(stage)
        .processInstanceBusinessKey(casefiles.facts(id).number()).singleResult();
    runtime.createProcessInstanceModification(instance.getId()).cancelAllForActivity(fromStep)
        .startBeforeActivity(toStep).execute();
  }

  /** The only open task of a step. */
  public WorklistTask task(CaseId id, String step) {
    var open = worklist.open(id, step);
    if (open.size() != 1) {
      throw new AssertionError(step + " has " + open.size() + " tasks");
    }
    return open.get(0);
  }

  public boolean waitsFor(CaseId id, String step) {
    return !worklist.open(id, step).isEmpty();
  }

  /** Completes the only open task of a step as somebody of its role. */
  public void complete(CaseId id, String step, Map<String, Object> answers) {
    var task = task(id, step);
    As.as(As.iom("tester-" + task.role().name().toLowerCase(), task.role()), () -> tasks.complete(task.id(), answers));
  }
}
