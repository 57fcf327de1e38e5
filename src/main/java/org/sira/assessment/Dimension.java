package org.sira.assessment;

/** The three sides of a life that the sustainability survey looks at. */
public enum Dimension { ECONOMIC, SOCIAL, PSYCHOSOCIAL }
