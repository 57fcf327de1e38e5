package org.sira.monitoring;

/** A thing that was given, and what became of it: PRESENT, SOLD, LOST, BROKEN, or NOT_SEEN at this contact. */
public record Thing(String thing, String state, String remark) {}
