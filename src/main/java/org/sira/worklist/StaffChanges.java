package org.sira.worklist;

import org.sira.access.PersonDeactivated;
import org.sira.access.PersonMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the tasks of a person who left or moved to another post back to their groups, in the same transaction. */
@Component
class StaffChanges {

  private final TaskStore store;
  private final CaseCards cards;
  private final Worklist worklist;

  StaffChanges(TaskStore store, CaseCards cards, Worklist worklist) {
    this.store = store;
    this.cards = cards;
    this.worklist = worklist;
  }

  @EventListener
  void left(PersonDeactivated person) {
    release(person.username());
  }

  @EventListener
  void moved(PersonMoved person) {
    release(person.username());
  }

  /** As every act on a task does, this locks the case first: the person may be finishing one of them right now. */
  private void release(String username) {
    store.assignedTo(username).forEach(task -> {
      cards.lock(task.caseId());
      worklist.giveBack(task.id(), username);
    });
  }
}
