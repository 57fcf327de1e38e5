package org.sira.casefile;

import org.sira.shared.CaseId;

/** The case was closed, with this reason. */
public record CaseClosed(CaseId caseId, String reason) {}
