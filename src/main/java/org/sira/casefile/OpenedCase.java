package org.sira.casefile;

import org.sira.shared.CaseId;

/** A case just opened: its id and the number that people will call it by. */
public record OpenedCase(CaseId id, String number) {}
