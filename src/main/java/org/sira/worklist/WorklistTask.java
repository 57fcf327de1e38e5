package org.sira.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sira.access.Role;
import org.sira.shared.CaseId;

/** One open task as lists and pages show it. {@code stage} is the stage's process key, null outside the road. */
public record WorklistTask(String id, CaseId caseId, String caseNumber, String person, boolean deceased,
                           String processDefinitionId, String step, String nameFr, String nameEn, String stage,
                           String office, String organisation,
                           Role role, List<Role> passedTo, String seat, String assignee, int priority, Instant due,
                           Instant created, boolean onHold) {

  /** The role it was passed on to last, null while it is only its own role's. */
  public Role escalatedTo() {
    return passedTo.isEmpty() ? null : passedTo.get(passedTo.size() - 1);
  }

  public String name(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameFr;
  }

  /** For readers whom the urgency of a case would tell more than they may know. */
  WorklistTask withoutPriority() {
    return new WorklistTask(id, caseId, caseNumber, person, deceased, processDefinitionId, step, nameFr, nameEn, stage, office,
        organisation, role, passedTo, seat, assignee, 0, due, created, onHold);
  }

  public boolean overdue(Instant now) {
    return due.isBefore(now);
  }
}
