package org.sira.casefile;

import org.sira.shared.CaseId;

/** What kept the money of a case back is over: a comparison found another person, or consent was given again. */
public record CaseCleared(CaseId caseId) {}
