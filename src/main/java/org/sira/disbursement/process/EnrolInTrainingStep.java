package org.sira.disbursement.process;

import java.util.Map;
import org.sira.disbursement.Trainings;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class EnrolInTrainingStep implements TaskStep {

  private final Trainings trainings;
  private final Known known;

  EnrolInTrainingStep(Trainings trainings, Known known) {
    this.trainings = trainings;
    this.known = known;
  }

  @Override
  public String step() {
    return "enrolInTraining";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return known.enrolment(work);
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    trainings.enrol(work.caseId(), work.id(DisbursementProcess.LINE_ID), new Trainings.Enrolment(
        work.text("trainingCentre"), work.text("course"), Written.day(work, "startsOn"), Written.day(work, "endsOn")));
    return Map.of();
  }
}
