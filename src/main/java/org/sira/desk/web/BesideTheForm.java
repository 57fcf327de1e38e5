package org.sira.desk.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sira.casefile.CaseSection;
import org.sira.desk.CaseDesk;
import org.sira.worklist.TaskLists;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.LazyContextVariable;

/**
 * What a step asks people to read, shown with its form: the sections of the case that its model names in
 * {@code beside}. One that the reader may not open on the case page is not shown here either.
 */
@Component
class BesideTheForm {

  /** A section of the case page shown here as well: its key, its template and what that shows. */
  public record Part(String key, String template, Object view) {}

  private final CaseDesk desk;
  private final TaskLists lists;

  BesideTheForm(CaseDesk desk, TaskLists lists) {
    this.desk = desk;
    this.lists = lists;
  }

  /** Read only when the page shows it: a form drawn anew for an answer does not. */
  LazyContextVariable<List<Part>> of(WorklistTask task) {
    return new LazyContextVariable<>() {
      @Override
      protected List<Part> loadValue() {
        return read(task);
      }
    };
  }

  private List<Part> read(WorklistTask task) {
    var readable = desk.sections().stream().collect(Collectors.toMap(CaseSection::key, Function.identity()));
    return lists.step(task).beside().stream().map(readable::get).filter(Objects::nonNull)
        .map(section -> new Part(section.key(), section.template(), section.view(task.caseId())))
        .filter(part -> part.view() != null).toList();
  }
}
