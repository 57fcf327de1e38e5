package org.sira.intake;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the person said about one consent; {@code version} counts what was said about it, and the highest is valid.
 * Nothing said is never rewritten.
 */
public record ConsentStatement(Consent consent, int version, boolean given, String language, String interpreter,
                               String note, LocalDate statedOn, String by, Instant at) {}
