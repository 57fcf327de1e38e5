package org.sira.monitoring.process;

import java.util.Map;
import org.sira.monitoring.Searches;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class SearchReturneeStep implements TaskStep {

  private final Searches searches;

  SearchReturneeStep(Searches searches) {
    this.searches = searches;
  }

  @Override
  public String step() {
    return "searchReturnee";
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    searches.searchReturnee(work);
    return Map.of();
  }
}
