package org.sira.intake;

import java.time.LocalDate;

/**
 * How consent was asked for: in which language, through which interpreter (or null), on which day, and what the person
 * said about it, or null.
 */
public record ConsentTalk(String language, String interpreter, LocalDate day, String note) {}
