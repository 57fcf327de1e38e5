package org.sira.disbursement.process;

import java.util.Map;
import org.sira.disbursement.Trainings;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ConfirmAttendanceStep implements TaskStep {

  private final Trainings trainings;
  private final Known known;

  ConfirmAttendanceStep(Trainings trainings, Known known) {
    this.trainings = trainings;
    this.known = known;
  }

  @Override
  public String step() {
    return "confirmAttendance";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return known.item(work);
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    trainings.confirmAttendance(work.caseId(), work.id(DisbursementProcess.LINE_ID), work.yes("courseCompleted"),
        Written.day(work, "endedOn"), Written.number(work, "attendance").intValueExact());
    return Map.of();
  }
}
