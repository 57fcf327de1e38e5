package org.sira.casefile;

import java.time.Duration;
import org.sira.shared.CaseId;

/** A hold ended; every clock of the case moves on by its length. */
public record CaseResumed(CaseId caseId, Duration held) {}
