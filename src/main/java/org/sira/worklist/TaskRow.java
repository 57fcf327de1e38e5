package org.sira.worklist;

import java.time.Instant;
import org.sira.engine.Step;

/** A row of the list as the engine's task event gives it, before the case's card is added. */
record TaskRow(String id, String processDefinitionId, String processInstanceId, Step step, String stage, String role,
               String seat, String assignee, Instant due, Instant created) {}
