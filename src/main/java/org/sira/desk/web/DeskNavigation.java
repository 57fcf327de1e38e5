package org.sira.desk.web;

import org.sira.access.Actor;
import org.sira.access.NavEntry;
import org.sira.access.Role;
import org.sira.worklist.TaskLists;
import org.sira.worklist.TaskQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's entries of the navigation. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

  private record Entry(String key, String href, int order) implements NavEntry {

    @Override
    public boolean visibleTo(Actor actor) {
      return "home".equals(key) || actor.roles().stream().anyMatch(Role::readsCases);
    }
  }

  /** The worklist, with the number of one's own tasks. */
  private record TasksEntry(TaskLists lists) implements NavEntry {

    @Override
    public String key() {
      return "tasks";
    }

    @Override
    public String href() {
      return "/tasks";
    }

    @Override
    public int order() {
      return 20;
    }

    @Override
    public boolean visibleTo(Actor actor) {
      return actor.roles().stream().anyMatch(Role::readsCases);
    }

    @Override
    public Integer count(Actor actor) {
      return lists.count(TaskQuery.of(TaskQuery.Queue.MINE));
    }
  }

  @Bean
  NavEntry homeEntry() {
    return new Entry("home", "/", 10);
  }

  @Bean
  NavEntry tasksEntry(TaskLists lists) {
    return new TasksEntry(lists);
  }

  @Bean
  NavEntry casesEntry() {
    return new Entry("cases", "/cases", 30);
  }
}
