package org.sira.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sira.shared.InvalidAnswers.Fault;

/** The days of a plan's lines: none in the past unless it was planned before, and no end before its start. */
final class ScheduleRules {

  private ScheduleRules() {}

  static List<Fault> faults(List<PlanDraft.Line> lines, List<PlanLine> before, LocalDate today) {
    var planned = before.stream().flatMap(line -> days(line.schedule())).collect(Collectors.toSet());
    var faults = new ArrayList<Fault>();
    for (int at = 0; at < lines.size(); at++) {
      var schedule = lines.get(at).schedule();
      var name = "lines[" + at + "].";
      past(faults, name + "startsOn", schedule.startsOn(), planned, today);
      past(faults, name + "endsOn", schedule.endsOn(), planned, today);
      past(faults, name + "plannedOn", schedule.dueOn(), planned, today);
      if (schedule.endsBeforeItStarts()) {
        faults.add(new Fault(name + "endsOn", "ENDS_BEFORE_START"));
      }
    }
    return faults;
  }

  private static void past(List<Fault> faults, String field, LocalDate day, Set<LocalDate> planned, LocalDate today) {
    if (day != null && day.isBefore(today) && !planned.contains(day)) {
      faults.add(new Fault(field, "IN_THE_PAST"));
    }
  }

  private static Stream<LocalDate> days(Schedule schedule) {
    return Stream.of(schedule.startsOn(), schedule.endsOn(), schedule.dueOn()).filter(Objects::nonNull);
  }
}
