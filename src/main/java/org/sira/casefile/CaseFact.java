package org.sira.casefile;

/** A fact about a case that reports count; each is dated once, the first time it becomes true. */
public enum CaseFact { REGISTERED, ELIGIBLE, STARTED, RECEIVED, COMPLETED }
