package org.sira.audit;

import java.time.Instant;
import org.sira.shared.CaseId;

/** One line of the record; case and step are null when it concerns none, {@code details} is JSON of codes and ids. */
public record AuditEntry(long id, Instant at, String username, String address, CaseId caseId, String event, String step,
                         String details) {}
