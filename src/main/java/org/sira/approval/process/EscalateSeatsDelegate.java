package org.sira.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sira.approval.SeatClock;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

@Component
class EscalateSeatsDelegate implements JavaDelegate {

  private final SeatClock clock;

  EscalateSeatsDelegate(SeatClock clock) {
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clock.escalateSeats(CaseId.of((String) execution.getVariable("caseId")));
  }
}
