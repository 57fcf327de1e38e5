package org.sira.monitoring;

import java.time.Instant;
import java.time.LocalDate;

/** One try to reach the person: which contact, of which task, on which day and how, with what result, by whom. */
record Try(long contact, String task, LocalDate triedOn, String mode, boolean reached, String by, Instant at) {}
