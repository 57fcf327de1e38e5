package org.sira.casefile;

import org.sira.shared.CaseId;

/** The case ends early, for this closing reason: nothing more may be paid or delivered. */
public record CaseStopped(CaseId caseId, String reason) {}
