package org.sira.intake;

import java.time.LocalDate;

/** How consent was asked for: in which language, through which interpreter (or null), and on which day. */
public record ConsentTalk(String language, String interpreter, LocalDate day) {}
