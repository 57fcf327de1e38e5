package org.sira.casefile;

import java.time.Instant;

/** A closed case opened again: why, what was said, what it had been closed as and when, who did it and when. */
public record Reopening(String reason, String note, String closedAs, Instant closedAt, String by, Instant at) {}
