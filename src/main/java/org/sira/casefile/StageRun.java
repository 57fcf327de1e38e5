package org.sira.casefile;

import java.time.Instant;

/** One passage of the case through a stage; {@code round} counts the passages, {@code outcome} is null while it runs. */
public record StageRun(String stage, int round, Instant since, Instant until, String outcome) {}
