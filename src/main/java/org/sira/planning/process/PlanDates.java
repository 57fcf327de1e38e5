package org.sira.planning.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.sira.casefile.Casefiles;
import org.sira.engine.Modelled;
import org.sira.reference.WorkingCalendar;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** What models may ask about plans. */
@Component("plans")
@Modelled
public class PlanDates {

  private static final int DAYS_AFTER_RETURN = 30;
  private static final int LEAST_WORKING_DAYS = 3;

  private final Casefiles casefiles;
  private final WorkingCalendar calendar;
  private final Clock clock;

  PlanDates(Casefiles casefiles, WorkingCalendar calendar, Clock clock) {
    this.casefiles = casefiles;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** When the plan is due: 30 days after the return, but three working days from now at the earliest. */
  public Date due(String caseId) {
    var now = clock.instant();
    var returnDate = casefiles.returned(CaseId.of(caseId)).returnDate();
    var since = returnDate == null ? now : returnDate.atStartOfDay(Casefiles.MALI).toInstant();
    return Date.from(later(calendar.inDays(since, DAYS_AFTER_RETURN), calendar.inWorkingDays(now, LEAST_WORKING_DAYS)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
