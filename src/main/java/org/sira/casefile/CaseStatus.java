package org.sira.casefile;

/** Where a case stands as a whole. */
public enum CaseStatus { OPEN, ON_HOLD, CLOSED }
