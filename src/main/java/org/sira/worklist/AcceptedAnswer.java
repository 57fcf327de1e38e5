package org.sira.worklist;

import java.time.Instant;
import java.util.Map;
import org.sira.shared.CaseId;

/**
 * Answers that passed the form's checks: of which task and step, by whom, when, to which version of the process (and
 * so of the form), and whether they are protection data.
 */
public record AcceptedAnswer(String taskId, CaseId caseId, String step, String processDefinitionId, int version,
                             Map<String, Object> answers, String by, Instant at, boolean confidential) {}
