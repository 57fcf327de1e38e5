package org.sira.worklist;

import org.sira.access.PersonDeactivated;
import org.sira.access.PersonMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the tasks of a person who left or moved to another post back to their groups, in the same transaction. */
@Component
class StaffChanges {

  private final Worklist worklist;

  StaffChanges(Worklist worklist) {
    this.worklist = worklist;
  }

  @EventListener
  void left(PersonDeactivated person) {
    worklist.release(person.username());
  }

  @EventListener
  void moved(PersonMoved person) {
    worklist.release(person.username());
  }
}
