package org.sira.disbursement;

import org.sira.shared.CaseId;

/** A payment of the case has arrived, known by its reference. */
public record InstalmentPaid(CaseId caseId, String reference) {}
