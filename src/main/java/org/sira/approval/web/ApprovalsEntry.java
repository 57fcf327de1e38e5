package org.sira.approval.web;

import org.sira.access.Actor;
import org.sira.access.NavEntry;
import org.sira.access.Role;
import org.sira.worklist.TaskLists;
import org.springframework.stereotype.Component;

/** Leads approvers to their desk, with the number of seats that wait for their role. */
@Component
class ApprovalsEntry implements NavEntry {

  private final TaskLists lists;

  ApprovalsEntry(TaskLists lists) {
    this.lists = lists;
  }

  @Override
  public String key() {
    return "approvals";
  }

  @Override
  public String href() {
    return "/approvals";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return actor.roles().stream().anyMatch(Role::approves);
  }

  @Override
  public Integer count(Actor actor) {
    return lists.count(ApprovalQueue.of(true));
  }
}
