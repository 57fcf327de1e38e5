package org.sira.approval;

import java.util.List;
import org.sira.access.Role;
import org.sira.shared.CaseId;

/** Open seats that this role holds wait for a decision; {@code seats} are their codes. */
public record SeatsReminded(CaseId caseId, Role role, List<String> seats) {}
