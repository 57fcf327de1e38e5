package org.sira.planning;

/** What may go wrong, and what is done about it; the answer is null in plans older than the question. */
public record Risk(String risk, String answer) {}
