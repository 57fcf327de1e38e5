package org.sira.approval;

/** What somebody answers on a seat. A reason is a code of the form {@code signOff}; null only with a yes. */
public record Signature(Decision decision, String reason, String remark, boolean conflictOfInterest) {}
