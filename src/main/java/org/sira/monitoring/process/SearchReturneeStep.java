package org.sira.monitoring.process;

import java.util.Map;
import org.sira.monitoring.Monitoring;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class SearchReturneeStep implements TaskStep {

  private final Monitoring monitoring;

  SearchReturneeStep(Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  @Override
  public String step() {
    return "searchReturnee";
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    monitoring.searchReturnee(work);
    return Map.of();
  }
}
