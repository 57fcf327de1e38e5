package org.sira.approval.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.sira.approval.Approvals;
import org.sira.casefile.Casefiles;
import org.sira.reference.WorkingCalendar;
import org.sira.shared.Money;
import org.sira.worklist.TaskLists;
import org.sira.worklist.TaskQuery;
import org.sira.worklist.TaskQuery.Queue;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** The proposals that wait: for the reader's own role, or all within the reader's scope; the first due comes first. */
@Component
class ApprovalQueue {

  private static final int ON_A_PAGE = 20;

  /** One proposal of the list: how much, at which level, for how many days it has been waiting. */
  record Row(String number, String person, Money amount, String level, long days, boolean late, boolean priority,
             boolean onHold, String office) {}

  /** The rows, how much they ask for together, and where the list goes on. */
  record Listed(List<Row> rows, Money total, String next) {}

  private final TaskLists lists;
  private final Approvals approvals;
  private final Clock clock;

  ApprovalQueue(TaskLists lists, Approvals approvals, Clock clock) {
    this.lists = lists;
    this.approvals = approvals;
    this.clock = clock;
  }

  static TaskQuery of(boolean mine) {
    return new TaskQuery(mine ? Queue.GROUP : Queue.ALL, null, null, "signOff", null, false, null);
  }

  Listed list(boolean mine, String after) {
    var page = lists.list(of(mine), after, ON_A_PAGE);
    var byCase = new LinkedHashMap<String, WorklistTask>();
    page.items().forEach(task -> byCase.putIfAbsent(task.caseNumber(), task));
    var rows = byCase.values().stream().map(this::row).filter(Objects::nonNull).toList();
    return new Listed(rows, rows.stream().map(Row::amount).reduce(Money.xof(0), Money::plus), page.next());
  }

  private Row row(WorklistTask task) {
    return approvals.open(task.caseId()).map(round -> new Row(task.caseNumber(), task.person(), round.amount(),
        round.level(), ChronoUnit.DAYS.between(round.openedAt().atZone(Casefiles.MALI).toLocalDate(),
            WorkingCalendar.dayOf(clock.instant())),
        task.overdue(clock.instant()), task.priority() > 0, task.onHold(), task.office())).orElse(null);
  }
}
