package org.sira.planning;

/** Where a revision of a plan stands: a draft until it is submitted, then as its approval ended. */
public enum PlanState { DRAWN_UP, SUBMITTED, APPROVED, RETURNED, REFUSED, ABANDONED }
