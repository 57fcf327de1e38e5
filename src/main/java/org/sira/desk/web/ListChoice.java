package org.sira.desk.web;

import org.sira.worklist.TaskQuery;
import org.sira.worklist.TaskQuery.Queue;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which list the reader has open, as the address says it: {@code f} is mine, group, all or overdue (of mine and my group's); then stage and
 * search. Every link of the page carries it, so that a task leads back to its list and on to the list's next task.
 */
public record ListChoice(String f, String stage, String q, String after) {

  TaskQuery query() {
    var queue = switch (f == null ? "mine" : f) {
      case "group" -> Queue.GROUP;
      case "all" -> Queue.ALL;
      case "overdue" -> Queue.OURS;
      default -> Queue.MINE;
    };
    return new TaskQuery(queue, null, blank(stage), null, null, "overdue".equals(f), blank(q));
  }

  /** The name of the filter, {@code mine} unless another is chosen. */
  public String filter() {
    return f == null || !f.matches("group|all|overdue") ? "mine" : f;
  }

  /** The address with this choice and without the place in the list. */
  public String link(String path) {
    return builder(path).build().encode().toUriString();
  }

  /** The address of the next page of the list. */
  public String next(String cursor) {
    return cursor == null ? null : builder("/tasks").queryParam("after", cursor).build().encode().toUriString();
  }

  public ListChoice withStage(String other) {
    return new ListChoice(f, other, q, null);
  }

  private UriComponentsBuilder builder(String path) {
    var address = UriComponentsBuilder.fromPath(path).queryParam("f", filter());
    if (blank(stage) != null) {
      address.queryParam("stage", stage);
    }
    if (blank(q) != null) {
      address.queryParam("q", q);
    }
    return address;
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
