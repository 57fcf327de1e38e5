package org.sira.reference;

import java.time.Clock;
import java.util.Date;
import org.sira.engine.Modelled;
import org.springframework.stereotype.Component;

/** Due dates as models write them: {@code ${dates.inWorkingDays(5)}}, counted from now. */
@Modelled
@Component("dates")
public class ModelDates {

  private final WorkingCalendar calendar;
  private final Clock clock;

  ModelDates(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  public Date inWorkingDays(int days) {
    return Date.from(calendar.inWorkingDays(clock.instant(), days));
  }

  public Date inDays(int days) {
    return Date.from(calendar.inDays(clock.instant(), days));
  }
}
