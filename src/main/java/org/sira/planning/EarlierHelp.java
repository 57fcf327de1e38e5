package org.sira.planning;

import java.util.UUID;
import org.sira.shared.CaseId;
import org.sira.shared.Money;

/**
 * What earlier revisions of a plan already took of the case's money, told by whoever disburses it: a later revision
 * adds to that, it does not begin anew.
 */
public interface EarlierHelp {

  /** What revisions below this one have spent, net of what came back, or may still spend; XOF. */
  Money held(CaseId id, int revision);

  /** Whether all of this line has reached the returnee. */
  boolean settled(UUID lineId);
}
