package org.sira.casefile;

import org.sira.shared.CaseId;

/** A case was put on hold. */
public record CaseHeld(CaseId caseId) {}
