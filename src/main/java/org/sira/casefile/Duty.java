package org.sira.casefile;

/** The parts in the money of a case, each of which must be another person's: to propose, to approve, to pay. */
public enum Duty { PROPOSE, APPROVE, PAY }
