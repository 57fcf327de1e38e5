package org.sira.audit;

import java.time.Instant;
import org.sira.shared.CaseId;

/** Which entries to read; null for any. {@code before} is the id that the page before ended with. */
public record AuditFilter(String username, CaseId caseId, String event, Instant from, Instant until, Long before) {}
