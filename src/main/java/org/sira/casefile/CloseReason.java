package org.sira.casefile;

import java.util.EnumSet;
import java.util.Set;

/** Why a case was closed: the list of practice, then the codes of cases that end before help. */
public enum CloseReason {
  COMPLETED, SUPPORT_PERIOD_ENDED, NO_LONGER_MEETS_CRITERIA, WITHDRAWN, BARRIER_TO_ACCESS, HELP_NOT_SUITABLE,
  MOVED_AWAY, RE_MIGRATED, DECEASED, THREAT_TO_STAFF, STIGMA_OR_BACKLASH, FUNDING_ENDED, SECURITY, UNREACHABLE,
  DUPLICATE_MERGED, TRANSFERRED, NOT_ELIGIBLE, REFERRED_ELSEWHERE, PROPOSAL_REFUSED, CONSENT_REFUSED, NO_SHOW;

  private static final Set<CloseReason> BY_JUDGEMENT = EnumSet.of(SUPPORT_PERIOD_ENDED, NO_LONGER_MEETS_CRITERIA,
      BARRIER_TO_ACCESS, HELP_NOT_SUITABLE, MOVED_AWAY, THREAT_TO_STAFF, STIGMA_OR_BACKLASH, FUNDING_ENDED, SECURITY,
      TRANSFERRED);

  /** Whether whoever closes a case may judge so; the other reasons are what its road led to. */
  boolean byJudgement() {
    return BY_JUDGEMENT.contains(this);
  }
}
