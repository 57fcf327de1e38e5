package org.sira.engine;

import java.time.Instant;

/** An automatic step that failed until its retries ran out: of which case, at which step, since when, and the cause. */
public record FailedJob(String id, String caseNumber, String step, Instant since, String cause) {}
