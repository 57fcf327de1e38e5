package org.sira.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.approval.SeatClock;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class RemindSeatsDelegate implements JavaDelegate {

  private final SeatClock clock;

  RemindSeatsDelegate(SeatClock clock) {
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clock.remindSeats(CaseId.of((String) execution.getVariable("caseId")));
  }
}
