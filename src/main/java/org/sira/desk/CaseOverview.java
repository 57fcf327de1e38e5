package org.sira.desk;

import java.time.LocalDate;
import java.util.List;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.Hold;
import org.sira.casefile.Person;
import org.sira.worklist.WorklistTask;

/**
 * A case at a glance: how it stands, who the person is, where it is on its road, and what it is waiting for (the open
 * task that is due first, null when none is open). {@code nextContact} is null where none is planned or the reader is not
 * told of contacts.
 */
public record CaseOverview(CaseFacts facts, Person person, List<StageView> stages, WorklistTask waitingFor, Hold hold,
                           List<WorklistTask> openTasks, LocalDate nextContact) {}
