package org.sira.monitoring;

import java.time.Instant;

/**
 * The waiting for news of a person whom nobody found: since when and until when, and how it ended: FOUND, LOST, or
 * STOPPED because the case ended early; null while it goes on.
 */
public record Wait(long id, Instant since, Instant until, String outcome, Instant endedAt, String endedBy, String note) {}
