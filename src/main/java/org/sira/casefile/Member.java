package org.sira.casefile;

import org.sira.shared.CaseId;

/**
 * Somebody of a household: what they are to the person ({@code relation}, a code of the form), whether they travelled
 * along, and their own case once there is one. {@code id} is 0 for one that is not kept yet.
 */
public record Member(long id, String givenName, String familyName, String sex, Integer birthYear, String relation,
                     boolean travelled, CaseId linkedCase) {

  public String displayName() {
    return givenName + " " + familyName;
  }

  /** Whether the person returned too and has no case yet. */
  public boolean needsCase() {
    return travelled && linkedCase == null;
  }
}
