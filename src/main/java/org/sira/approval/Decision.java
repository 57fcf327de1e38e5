package org.sira.approval;

/** What a person may answer on a seat. */
public enum Decision { APPROVE, RETURN, REFUSE }
