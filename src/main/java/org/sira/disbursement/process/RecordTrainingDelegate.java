package org.sira.disbursement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.disbursement.Trainings;
import org.springframework.stereotype.Component;

@Component
class RecordTrainingDelegate implements JavaDelegate {

  private final Trainings trainings;

  RecordTrainingDelegate(Trainings trainings) {
    this.trainings = trainings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    trainings.recordTraining(DisbursementProcess.caseOf(execution), DisbursementProcess.lineOf(execution));
  }
}
