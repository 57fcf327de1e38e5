package org.sira.monitoring.process;

import java.util.Map;
import org.sira.monitoring.Monitoring;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
public class ContactReturneeStep implements TaskStep {

  private final Monitoring monitoring;

  ContactReturneeStep(Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  @Override
  public String step() {
    return "contactReturnee";
  }

  @Override
  public Map<String, Object> known(TaskWork work) {
    return monitoring.current(work.caseId()).map(contact -> contact.kind().name())
        .filter(kind -> !kind.equals("PHONE") || monitoring.mayCall(work.caseId()))
        .<Map<String, Object>>map(kind -> Map.of("mode", kind)).orElse(Map.of());
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    return Map.of(FollowUpProcess.SEARCH_NEEDED, monitoring.contactReturnee(work));
  }
}
