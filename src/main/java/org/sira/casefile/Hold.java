package org.sira.casefile;

import java.time.Instant;
import java.time.LocalDate;

/** A running hold: why, since when, until which day, by whom. */
public record Hold(String reason, Instant since, LocalDate until, String by) {}
