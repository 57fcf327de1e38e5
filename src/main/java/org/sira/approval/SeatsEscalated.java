package org.sira.approval;

import org.sira.access.Role;
import org.sira.shared.CaseId;

/** The time of open seats was up: this role is asked as well from now on. */
public record SeatsEscalated(CaseId caseId, Role role) {}
