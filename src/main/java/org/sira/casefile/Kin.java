package org.sira.casefile;

import org.sira.shared.CaseId;

/** A case whose household this case's person stands in, and as what. */
public record Kin(CaseId id, String relation) {}
