package org.sira.approval;

import java.util.Set;
import org.sira.shared.CaseId;

/** A proposal was decided on; {@code proposers} are the usernames of those who wait to hear of it. */
public record ProposalDecided(CaseId caseId, int revision, RoundState outcome, Set<String> proposers) {}
