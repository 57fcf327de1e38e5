package org.sira.worklist;

import java.util.List;
import org.sira.access.Role;
import org.sira.shared.CaseId;

/** Remembers to whom the tasks of a step were passed on, for a row that has to be written anew. */
public interface PassedOn {

  /** The user task's id in the model. */
  String step();

  /** The roles that the task of this seat was passed on to, the latest last; the seat is null for other tasks. */
  List<Role> of(CaseId caseId, String seat);
}
