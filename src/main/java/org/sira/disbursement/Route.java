package org.sira.disbursement;

/** The way a line takes to the returnee: goods handed over, a training course, or money paid. */
public enum Route { GOODS, TRAINING, MONEY }
