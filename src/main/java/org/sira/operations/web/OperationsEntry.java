package org.sira.operations.web;

import org.sira.access.Actor;
import org.sira.access.NavEntry;
import org.sira.access.Role;
import org.sira.engine.FailedJobs;
import org.springframework.stereotype.Component;

/** Leads administrators to what stands still. */
@Component
class OperationsEntry implements NavEntry {

  private final FailedJobs jobs;

  OperationsEntry(FailedJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String key() {
    return "operations";
  }

  @Override
  public String href() {
    return "/operations";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return actor.has(Role.ADMIN);
  }

  @Override
  public Integer count(Actor actor) {
    return (int) jobs.count();
  }
}
