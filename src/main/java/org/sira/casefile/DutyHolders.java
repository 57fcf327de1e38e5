package org.sira.casefile;

import java.util.Set;
import org.sira.shared.CaseId;

/** Tells who has had a duty in a case; one per duty, by the module in which it is done. */
public interface DutyHolders {

  Duty duty();

  /** The usernames of everybody who has done it in this case, in whatever revision of its plan. */
  Set<String> holders(CaseId id);
}
